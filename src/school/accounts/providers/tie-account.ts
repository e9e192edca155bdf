import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findSubject } from './find-subject.ts';
import type { Subject } from './hear-issuer.ts';

export type Tied =
  | 'tied'
  /** The account signs somebody else in */
  | 'of another'
  /** The actor comes in by another account of this issuer already */
  | 'has one';

/**
 * Ties an account that an issuer has just vouched for to the actor's sign-in; one that is tied to it already stays as it
 * is. Family pages alone open nothing here: whoever asks has proved more than a mailbox.
 */
export async function tieAccount(
  school: InSchool,
  {
    by,
    viewer: { identityId },
    provider,
    account: { issuer, subject },
  }: {
    by: Actor;
    viewer: Viewer;
    provider: string;
    account: Pick<Subject, 'issuer' | 'subject'>;
  },
): Promise<Tied> {
  const kept = await school.db
    .insertInto('identity_accounts')
    .values({
      id: newId(),
      provider_id: issuer,
      account_id: subject,
      identity_id: identityId,
      created_at: by.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows === 0n) {
    const whose = await findSubject(school.db, { issuer, subject });
    if (whose === undefined) return 'has one';
    return whose === identityId ? 'tied' : 'of another';
  }
  await writeAudit(school, by, {
    act: 'account.tie',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
    detail: { provider },
  });
  return 'tied';
}
