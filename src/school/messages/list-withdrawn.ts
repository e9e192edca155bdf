import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Which of these ids of evidence, feedback, overrides and times to drop in, as sentences carry them in `from`, were
 * withdrawn.
 */
export async function listWithdrawn(school: InSchool, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await school.db
    .selectFrom('evidence_withdrawals')
    .select('evidence_id as id')
    .where('school_id', '=', school.id)
    .where('evidence_id', 'in', ids)
    .unionAll(
      school.db
        .selectFrom('feedback_withdrawals')
        .select('feedback_id as id')
        .where('school_id', '=', school.id)
        .where('feedback_id', 'in', ids),
    )
    .unionAll(
      school.db
        .selectFrom('override_withdrawals')
        .select('override_id as id')
        .where('school_id', '=', school.id)
        .where('override_id', 'in', ids),
    )
    .unionAll(
      school.db
        .selectFrom('chance_retractions')
        .select('chance_id as id')
        .where('school_id', '=', school.id)
        .where('chance_id', 'in', ids),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
