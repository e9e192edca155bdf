import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';

/** The classes in which a student learns for a goal today, where it is not set aside. Asks no permission. */
export async function classesOfGoal(
  school: InSchool,
  { by, studentId, goalId }: { by: Actor; studentId: string; goalId: string },
): Promise<string[]> {
  const { today } = by.standing;
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .select('c.id as classId')
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', studentId)
    .where('a.goal_id', '=', goalId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .execute();
  return rows.map(({ classId }) => classId);
}
