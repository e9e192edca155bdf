import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Whether a person of the school has a sign-in. Two who would make one for the same person at the same moment wait
 * here for one another, so that the second finds what the first has made.
 */
export async function hasSignIn(school: InSchool, personId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 7351))`.execute(school.db);
  const has = await school.db
    .selectFrom('memberships')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return has !== undefined;
}
