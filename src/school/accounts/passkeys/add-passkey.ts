import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { relationToSelf } from '#core/policy/accounts.ts';
import type { Database } from '#platform/db/connect.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import { noteProof } from '#school/accounts/sessions/note-proof.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { algorithms, loadWebauthn } from './load-webauthn.ts';
import { keepChallenge, takeChallenge } from './passkey-challenges.ts';
import type { PasskeyPlace } from './passkey-place.ts';

/** What a browser needs to make a passkey, and the secret for its cookie. */
export async function offerPasskey(
  database: Database,
  {
    viewer,
    place,
    signInName,
    name,
    now,
  }: { viewer: Viewer; place: PasskeyPlace; signInName: string; name: string; now: Date },
) {
  const known = await database
    .selectFrom('passkeys')
    .select('credential_id as id')
    .where('identity_id', '=', viewer.identityId)
    .execute();
  const { generateRegistrationOptions } = await loadWebauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Waymark',
    rpID: place.host,
    userName: signInName,
    userDisplayName: name,
    userID: new TextEncoder().encode(viewer.identityId),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known,
    // Known without a name typed first, and only by a finger, a face or a number.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options, secret: await keepChallenge(database, { challenge: options.challenge, now }) };
}

/** Keeps a passkey that the actor's browser has just made. False where its answer does not hold. */
export async function addPasskey(
  school: InSchool,
  {
    by,
    viewer,
    place,
    secret,
    answer,
    name,
  }: {
    by: Actor;
    viewer: Viewer;
    place: PasskeyPlace;
    secret: string | undefined;
    answer: RegistrationResponseJSON;
    name: string;
  },
): Promise<boolean> {
  const challenge = await takeChallenge(school.db, { secret, now: by.now });
  if (!challenge) return false;
  const { verifyRegistrationResponse } = await loadWebauthn();
  const made = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined);
  if (!made?.verified) return false;
  const { credential, credentialBackedUp } = made.registrationInfo;
  const kept = await school.db
    .insertInto('passkeys')
    .values({
      id: newId(),
      identity_id: viewer.identityId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name,
      backed_up: credentialBackedUp,
      family_only: viewer.familyOnly,
      made_at: by.now,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirstOrThrow();
  if (kept.numInsertedOrUpdatedRows !== 1n) return false;
  // From now on a passkey stands beside the password.
  const openedBy = viewer.openedBy === 'password' ? 'passkey' : viewer.openedBy;
  await noteProof(school.db, { sessionId: viewer.sessionId, now: by.now, openedBy });
  await writeAudit(school, by, {
    act: 'account.add-passkey',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
  });
  return true;
}
