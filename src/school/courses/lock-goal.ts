import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** Makes those who add a version to one goal come one after the other, until the end of the transaction. */
export async function lockGoal(school: InSchool, goalId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${goalId}, 7306))`.execute(school.db);
}
