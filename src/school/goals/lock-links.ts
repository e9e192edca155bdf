import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** Those who tie goals of a school or make one of several come one after the other, so that they close no circle together. */
export async function lockLinks(school: InSchool): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${school.id}, 7313))`.execute(school.db);
}
