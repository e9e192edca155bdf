import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import { endSessionsOf } from '#school/accounts/sessions/end-sessions-of.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listOutsideAccounts } from './list-outside-accounts.ts';

/**
 * Takes an account at an issuer away from the actor's sign-in, and signs out every other browser. The last way in stays:
 * a password, a passkey that opens everything, or another account at an issuer of `issuers`, which are those that the
 * settings name. Throws NotFound where the account is not theirs.
 */
export async function untieAccount(
  school: InSchool,
  {
    by,
    viewer: { identityId, sessionId },
    accountId,
    issuers,
  }: { by: Actor; viewer: Viewer; accountId: string; issuers: readonly string[] },
): Promise<'untied' | 'last way in'> {
  if (!isId(accountId)) throw new NotFound('There is no such account.');
  // Of two who untie at once the second sees what the first has left.
  await school.db
    .selectFrom('identities')
    .select('id')
    .where('id', '=', identityId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const account = (await listOutsideAccounts(school.db, identityId)).find(({ id }) => id === accountId);
  if (!account) throw new NotFound('There is no such account.');
  if (!(await hasOtherWay(school, { identityId, accountId, issuers }))) return 'last way in';
  await school.db
    .deleteFrom('identity_accounts')
    .where('id', '=', accountId)
    .where('identity_id', '=', identityId)
    .execute();
  await endSessionsOf(school.db, { identityId, exceptSessionId: sessionId });
  await writeAudit(school, by, {
    act: 'account.untie',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
    detail: { issuer: account.issuer },
  });
  return 'untied';
}

async function hasOtherWay(
  school: InSchool,
  { identityId, accountId, issuers }: { identityId: string; accountId: string; issuers: readonly string[] },
): Promise<boolean> {
  const [accounts, passkey] = [
    await school.db
      .selectFrom('identity_accounts')
      .select('provider_id as issuer')
      .where('identity_id', '=', identityId)
      .where('id', '<>', accountId)
      .execute(),
    await school.db
      .selectFrom('passkeys')
      .select('id')
      .where('identity_id', '=', identityId)
      .where('family_only', '=', false)
      .limit(1)
      .executeTakeFirst(),
  ];
  return (
    passkey !== undefined ||
    accounts.some(({ issuer }) => issuer === 'credential' || issuers.includes(issuer))
  );
}
