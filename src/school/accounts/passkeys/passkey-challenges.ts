import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '#platform/db/connect.ts';

const MINUTES_IT_LASTS = 5;

/** Keeps what a passkey is about to sign; answers the secret for the cookie of the browser that asked. */
export async function keepChallenge(
  database: Database,
  { challenge, now }: { challenge: string; now: Date },
): Promise<string> {
  const secret = randomBytes(16).toString('base64url');
  // Those that nobody came back with.
  await database.deleteFrom('passkey_challenges').where('expires_at', '<', now).execute();
  await database
    .insertInto('passkey_challenges')
    .values({
      browser_hash: hash(secret),
      challenge,
      expires_at: new Date(now.getTime() + MINUTES_IT_LASTS * 60_000),
    })
    .execute();
  return secret;
}

/** What this browser was asked to sign, once. */
export async function takeChallenge(
  database: Database,
  { secret, now }: { secret: string | undefined; now: Date },
): Promise<string | undefined> {
  if (!secret) return undefined;
  const taken = await database
    .deleteFrom('passkey_challenges')
    .where('browser_hash', '=', hash(secret))
    .where('expires_at', '>', now)
    .returning('challenge')
    .executeTakeFirst();
  return taken?.challenge;
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
