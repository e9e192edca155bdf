import { expressionBuilder, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/**
 * An expression: the invitation is open, or the proposal is shown. `id` names the column of its id in the statement
 * around it.
 *
 * Example: `.where(isStanding(school, 'proposal_id', 'p.id'))`
 */
export function isStanding(school: InSchool, of: 'invitation_id' | 'proposal_id', id: string) {
  const e = expressionBuilder<DB, never>();
  const last = school.db
    .selectFrom('wording_endings as ending')
    .select('ending.ends')
    .where('ending.school_id', '=', school.id)
    .where(`ending.${of}`, '=', sql.ref<string>(id))
    .orderBy('ending.made_at', 'desc')
    .orderBy('ending.id', 'desc')
    .limit(1);
  return e(e.fn.coalesce(last, e.lit(false)), '=', e.lit(false));
}
