import type { InSchool } from '#platform/db/in-school.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { isShown } from '#school/estimates/is-shown.ts';

/** How far a course's students are with a goal. */
export interface ShownCount {
  /** Students who have shown it */
  readonly shown: number;
  /** Students with any evidence of it */
  readonly begun: number;
}

/** Counts, per goal, the students who are in the course's classes on the day. Asks no permission. */
export async function countShown(
  school: InSchool,
  { courseId, span, today }: { courseId: string; span: string; today: string },
): Promise<Map<string, ShownCount>> {
  const rows = await school.db
    .selectFrom('estimates as e')
    .select((x) => [
      'e.goal_id as goalId',
      x.fn
        .countAll<number>()
        .filterWhere(isShown({ status: x.ref('e.status'), overrideShown: x.ref('e.override_shown') }))
        .as('shown'),
      x.fn.countAll<number>().filterWhere('e.pieces', '>', 0).as('begun'),
    ])
    .where('e.school_id', '=', school.id)
    .where((x) => x('e.span', '=', spanOfGoal(school, { goal: 'e.goal_id', year: span })))
    .where((x) =>
      x.exists(
        x
          .selectFrom('enrollments as n')
          .innerJoin('classes as c', (join) =>
            join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
          )
          .select('n.id')
          .where('n.school_id', '=', school.id)
          .whereRef('n.student_id', '=', 'e.student_id')
          .where('c.course_id', '=', courseId)
          .where('n.from_on', '<=', today)
          .where((y) => y.or([y('n.until_on', 'is', null), y('n.until_on', '>', today)])),
      ),
    )
    .where((x) =>
      x.exists(
        x
          .selectFrom('goal_adoptions as a')
          .select('a.id')
          .where('a.school_id', '=', school.id)
          .whereRef('a.goal_id', '=', 'e.goal_id')
          .where('a.course_id', '=', courseId)
          .where('a.school_year', '=', span),
      ),
    )
    .groupBy('e.goal_id')
    .execute();
  return new Map(rows.map(({ goalId, shown, begun }) => [goalId, { shown, begun }]));
}
