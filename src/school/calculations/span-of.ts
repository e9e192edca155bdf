import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * The span of an estimate, in SQL: `continuing` where the goal's levels go on over the years, else the year of its
 * adoption. `continuing` is the goal's column, `year` that of a class or an adoption.
 */
export function spanOf(continuing: Expression<boolean>, year: Expression<string>): RawBuilder<string> {
  return sql<string>`case when ${continuing} then 'continuing' else ${year} end`;
}
