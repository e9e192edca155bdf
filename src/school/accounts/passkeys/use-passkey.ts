import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Database } from '#platform/db/connect.ts';
import { loadWebauthn } from './load-webauthn.ts';
import { keepChallenge, takeChallenge } from './passkey-challenges.ts';
import type { PasskeyPlace } from './passkey-place.ts';

/** Whose passkey signed, and what it opens. */
export interface UsedPasskey {
  readonly identityId: string;
  readonly familyOnly: boolean;
}

/** What a browser needs to ask for a passkey, whoever's it is, and the secret for its cookie. */
export async function askForPasskey(database: Database, { place, now }: { place: PasskeyPlace; now: Date }) {
  const { generateAuthenticationOptions } = await loadWebauthn();
  const options = await generateAuthenticationOptions({ rpID: place.host, userVerification: 'required' });
  return { options, secret: await keepChallenge(database, { challenge: options.challenge, now }) };
}

/**
 * Whose passkey a browser has just signed with; undefined where its answer does not hold. What is signed is taken
 * once, in the browser that asked, and a finger, a face or a number must have been asked for on the device.
 */
export async function usePasskey(
  database: Database,
  {
    place,
    secret,
    answer,
    now,
  }: { place: PasskeyPlace; secret: string | undefined; answer: AuthenticationResponseJSON; now: Date },
): Promise<UsedPasskey | undefined> {
  const challenge = await takeChallenge(database, { secret, now });
  if (!challenge) return undefined;
  const known = await database
    .selectFrom('passkeys')
    .select(['id', 'identity_id', 'credential_id', 'public_key', 'counter', 'transports', 'family_only'])
    .where('credential_id', '=', answer.id)
    .executeTakeFirst();
  if (!known) return undefined;
  const { verifyAuthenticationResponse } = await loadWebauthn();
  const used = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: true,
    credential: {
      id: known.credential_id,
      publicKey: new Uint8Array(known.public_key),
      counter: Number(known.counter),
      transports: known.transports,
    },
  }).catch(() => undefined);
  if (!used?.verified) return undefined;
  const { newCounter, credentialBackedUp } = used.authenticationInfo;
  await database
    .updateTable('passkeys')
    .set({ counter: newCounter, backed_up: credentialBackedUp, used_at: now })
    .where('id', '=', known.id)
    .execute();
  return { identityId: known.identity_id, familyOnly: known.family_only };
}
