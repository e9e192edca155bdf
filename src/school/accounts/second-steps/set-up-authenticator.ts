import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Seal } from '#platform/seals/open-seal.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import { endSessionsOf } from '#school/accounts/sessions/end-sessions-of.ts';
import { noteProof } from '#school/accounts/sessions/note-proof.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { sealSecret, stepOfCode } from './authenticator-codes.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/**
 * Keeps the actor's app as their second step once it has shown a right code, and answers ten codes for paper, which
 * are kept nowhere in words. It takes the place of an app before it and signs out every other browser. Undefined
 * for a wrong code: nothing has changed.
 */
export async function setUpAuthenticator(
  school: InSchool,
  { by, viewer, seal, secret, code }: { by: Actor; viewer: Viewer; seal: Seal; secret: string; code: string },
): Promise<string[] | undefined> {
  const { identityId, sessionId } = viewer;
  const step = stepOfCode(secret, { code, now: by.now });
  if (step === undefined) return undefined;
  const kept = {
    sealed_secret: sealSecret(seal, { identityId, secret }),
    last_step: step,
    made_at: by.now,
  };
  await school.db
    .insertInto('authenticators')
    .values({ identity_id: identityId, ...kept })
    .onConflict((conflict) => conflict.column('identity_id').doUpdateSet(kept))
    .execute();
  const codes = await makeRecoveryCodes({ database: school.db, seal }, { identityId, now: by.now });
  await endSessionsOf(school.db, { identityId, exceptSessionId: sessionId });
  await noteProof(school.db, { sessionId, now: by.now, openedBy: 'second-step' });
  await writeAudit(school, by, {
    act: 'account.set-second-step',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
  });
  return codes;
}
