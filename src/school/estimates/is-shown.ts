import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * Whether a row of estimates says "shown", for a count: a teacher's override stands above the arithmetic. Lists read the
 * four columns and ask `holdEstimate`, which says the same.
 */
export function isShown(row: {
  status: Expression<string>;
  overrideShown: Expression<boolean | null>;
}): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${row.overrideShown}, ${row.status} = 'shown')`;
}
