import type { Database } from '#platform/db/connect.ts';
import type { Subject } from './hear-issuer.ts';

/** The identity that an account at an issuer is tied to; undefined where none is. */
export async function findSubject(
  database: Database,
  { issuer, subject }: Pick<Subject, 'issuer' | 'subject'>,
): Promise<string | undefined> {
  const found = await database
    .selectFrom('identity_accounts')
    .select('identity_id as identityId')
    .where('provider_id', '=', issuer)
    .where('account_id', '=', subject)
    .executeTakeFirst();
  return found?.identityId;
}
