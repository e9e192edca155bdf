import { expressionBuilder, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/** An expression: the artefact `a` of the statement around it was not taken away, or was brought back since. */
export function isStanding(school: InSchool) {
  const e = expressionBuilder<DB, never>();
  const last = school.db
    .selectFrom('artefact_endings as ending')
    .select('ending.ends')
    .where('ending.school_id', '=', school.id)
    .where('ending.artefact_id', '=', sql.ref<string>('a.id'))
    .orderBy('ending.made_at', 'desc')
    .orderBy('ending.id', 'desc')
    .limit(1);
  return e(e.fn.coalesce(last, e.lit(false)), '=', e.lit(false));
}
