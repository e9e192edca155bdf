import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';

/** The classes the actor teaches today that work on the goal this year, by title. */
export async function listGoalClasses(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<{ readonly classId: string; readonly title: string }[]> {
  const classIds = by.standing.teaches.map(({ classId }) => classId);
  if (classIds.length === 0) return [];
  return school.db
    .selectFrom('classes as c')
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .select(['c.id as classId', 'c.title'])
    .where('c.school_id', '=', school.id)
    .where('c.id', 'in', classIds)
    .where('a.goal_id', '=', goalId)
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .orderBy('c.title')
    .execute();
}
