import { expressionBuilder, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/**
 * An expression: the question, answer or prompt was not taken back, or was brought back since. `id` names the column of
 * its id in the statement around it.
 *
 * Example: `.where(isStanding(school, 'question_id', 'q.id'))`
 */
export function isStanding(school: InSchool, of: 'question_id' | 'answer_id' | 'prompt_id', id: string) {
  const e = expressionBuilder<DB, never>();
  const last = school.db
    .selectFrom('question_endings as ending')
    .select('ending.ends')
    .where('ending.school_id', '=', school.id)
    .where(`ending.${of}`, '=', sql.ref<string>(id))
    .orderBy('ending.made_at', 'desc')
    .orderBy('ending.id', 'desc')
    .limit(1);
  return e(e.fn.coalesce(last, e.lit(false)), '=', e.lit(false));
}
