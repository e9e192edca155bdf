import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Lets one act about retakes of a school go on at a time, until its transaction ends: a place is taken by a row more,
 * and two rows that cannot see each other would take the same. Retakes are few and an act is short.
 */
export async function lockRetakes(school: InSchool): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`retakes ${school.id}`}, 7306))`.execute(
    school.db,
  );
}
