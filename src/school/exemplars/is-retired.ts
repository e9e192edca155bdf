import { expressionBuilder, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/** An expression: the exemplar `x` of the statement around it was retired, and not restored since. */
export function isRetired(school: InSchool) {
  const e = expressionBuilder<DB, never>();
  const last = school.db
    .selectFrom('exemplar_endings as ending')
    .select('ending.ends')
    .where('ending.school_id', '=', school.id)
    .where('ending.exemplar_id', '=', sql.ref<string>('x.id'))
    .orderBy('ending.made_at', 'desc')
    .orderBy('ending.id', 'desc')
    .limit(1);
  return e(e.fn.coalesce(last, e.lit(false)), '=', e.lit(true));
}
