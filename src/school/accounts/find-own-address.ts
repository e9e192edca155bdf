import type { Database } from '#platform/db/connect.ts';

/** The address that an identity's sign-in links go to; undefined where it has none. */
export async function findOwnAddress(database: Database, identityId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('identities')
    .select('email')
    .where('id', '=', identityId)
    .where('email_verified', '=', true)
    .executeTakeFirst();
  return row?.email;
}
