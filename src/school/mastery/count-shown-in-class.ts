import type { InSchool } from '#platform/db/in-school.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { isShown } from '#school/estimates/is-shown.ts';

/** How many students of a class have shown a goal today. Asks no permission: for a verb or page that has asked. */
export async function countShownInClass(
  school: InSchool,
  { classId, goalId, today }: { classId: string; goalId: string; today: string },
): Promise<number> {
  const { shown } = await school.db
    .selectFrom('classes as c')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('estimates as s', (join) =>
      join
        .onRef('s.school_id', '=', 'c.school_id')
        .onRef('s.student_id', '=', 'n.student_id')
        .on((e) => e('s.span', '=', spanOfGoal(school, { goal: 's.goal_id', year: e.ref('c.school_year') }))),
    )
    .select((e) => e.fn.count<number>('s.student_id').distinct().as('shown'))
    .where('c.school_id', '=', school.id)
    .where('c.id', '=', classId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('s.goal_id', '=', goalId)
    .where((e) => isShown({ status: e.ref('s.status'), overrideShown: e.ref('s.override_shown') }))
    .executeTakeFirstOrThrow();
  return shown;
}
