import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Who is family to whom changes for one adult at a time. Sending takes the same lock: after an end has committed no
 * letter begins, and one that had begun before is the last.
 */
export async function lockAdult(school: InSchool, adultId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${adultId}, 7307))`.execute(school.db);
}
