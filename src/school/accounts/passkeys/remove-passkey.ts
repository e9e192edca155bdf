import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import { askWhatIsLeft } from '#school/accounts/second-steps/ask-what-is-left.ts';
import { endSessionsOf } from '#school/accounts/sessions/end-sessions-of.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/**
 * Takes one of the actor's passkeys away, and signs out every other browser: the device may be lost. Throws
 * NotFound where it is not theirs, or where family pages alone are open and it opens more.
 */
export async function removePasskey(
  school: InSchool,
  { by, viewer, passkeyId }: { by: Actor; viewer: Viewer; passkeyId: string },
): Promise<void> {
  if (!isId(passkeyId)) throw new NotFound('There is no such passkey.');
  const { identityId, sessionId, familyOnly } = viewer;
  const { numDeletedRows } = await school.db
    .deleteFrom('passkeys')
    .where('id', '=', passkeyId)
    .where('identity_id', '=', identityId)
    .$if(familyOnly, (query) => query.where('family_only', '=', true))
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new NotFound('There is no such passkey.');
  await askWhatIsLeft(school.db, { identityId, sessionId });
  await endSessionsOf(school.db, { identityId, exceptSessionId: sessionId });
  await writeAudit(school, by, {
    act: 'account.remove-passkey',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
  });
}
