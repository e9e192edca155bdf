import { type Expression, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { spanOf } from './span-of.ts';

/**
 * A subquery: the span of the estimates of a goal in a school year. `goal` names the column of the goal's id in the
 * statement around it; `year` is a year's label, or a column of one.
 *
 * Example: `.where((e) => e('e.span', '=', spanOfGoal(school, { goal: 'e.goal_id', year })))`
 */
export function spanOfGoal(
  school: InSchool,
  { goal, year }: { goal: string; year: string | Expression<string> },
) {
  return school.db
    .selectFrom('goals as spanning')
    .select((e) =>
      spanOf(e.ref('spanning.continuing'), typeof year === 'string' ? sql`${year}::text` : year).as('span'),
    )
    .where('spanning.school_id', '=', school.id)
    .where('spanning.id', '=', sql.ref<string>(goal));
}
