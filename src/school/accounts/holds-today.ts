import { sql } from 'kysely';

/**
 * Whether a membership `m` of the school `s` holds at a moment, on that school's own day: a person signs in before
 * it is known in which zone their day is.
 */
export function holdsToday(now: Date) {
  const day = sql`(${now}::timestamptz at time zone s.time_zone)::date`;
  return sql<boolean>`m.from_on <= ${day} and (m.until_on is null or m.until_on > ${day})`;
}
