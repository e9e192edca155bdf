import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { askWhatIsLeft } from './ask-what-is-left.ts';

/** Takes the actor's app and its codes for paper away. Throws NotFound where there is none. */
export async function removeAuthenticator(
  school: InSchool,
  { by, viewer }: { by: Actor; viewer: Viewer },
): Promise<void> {
  const { identityId, sessionId } = viewer;
  const { numDeletedRows } = await school.db
    .deleteFrom('authenticators')
    .where('identity_id', '=', identityId)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new NotFound('There is no app.');
  await school.db.deleteFrom('recovery_codes').where('identity_id', '=', identityId).execute();
  await askWhatIsLeft(school.db, { identityId, sessionId });
  await writeAudit(school, by, {
    act: 'account.remove-second-step',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
  });
}
