import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';

const MINUTES_IT_LASTS = 10;
const CODE_TRIES = 5;

/** A link just made: its secrets are here and, hashed, in the database; nowhere else. */
export interface MadeLink {
  /** Goes into the mail */
  readonly token: string;
  /** Goes into a cookie of the browser that asked */
  readonly browserSecret: string;
  /** Six digits shown in the browser that asked, for use elsewhere */
  readonly code: string;
}

/** What opening a link can come to. */
export type LinkOutcome =
  | { readonly outcome: 'signs-in'; readonly identityId: string }
  | { readonly outcome: 'needs-code' }
  | { readonly outcome: 'wrong-code' }
  | { readonly outcome: 'over' };

/** Secrets for a page that must look the same whether or not the address is known. */
export function makeLinkSecrets(): MadeLink {
  return {
    token: randomBytes(16).toString('base64url'),
    browserSecret: randomBytes(16).toString('base64url'),
    code: String(randomInt(1_000_000)).padStart(6, '0'),
  };
}

/** Keeps the hashes of a link for an identity; it lasts ten minutes from `now`. */
export async function keepSignInLink(
  database: Database,
  { identityId, link, now }: { identityId: string; link: MadeLink; now: Date },
): Promise<void> {
  await database
    .insertInto('sign_in_links')
    .values({
      id: newId(),
      identity_id: identityId,
      token_hash: hash(link.token),
      browser_hash: hash(link.browserSecret),
      code_hash: hash(link.code),
      made_at: now,
      expires_at: new Date(now.getTime() + MINUTES_IT_LASTS * 60_000),
    })
    .execute();
}

/** Whose link it is and whether it still works; looking consumes nothing, however often a scanner looks. */
export async function lookAtSignInLink(
  database: Database,
  { token, browserSecret, now }: { token: string; browserSecret: string | undefined; now: Date },
): Promise<{ readonly identityId: string; readonly sameBrowser: boolean } | undefined> {
  const link = await findLink(database, token, now);
  return link && { identityId: link.identity_id, sameBrowser: matches(link.browser_hash, browserSecret) };
}

/**
 * Uses a link once: in the browser that asked for it, or elsewhere with its six digits, which may be tried five
 * times. Two uses at the same moment: one signs in, the other finds it over.
 */
export async function consumeSignInLink(
  database: Database,
  {
    token,
    browserSecret,
    code,
    now,
  }: { token: string; browserSecret: string | undefined; code: string | undefined; now: Date },
): Promise<LinkOutcome> {
  const link = await findLink(database, token, now);
  if (!link) return { outcome: 'over' };
  if (!matches(link.browser_hash, browserSecret)) {
    if (!code) return { outcome: 'needs-code' };
    // Counted before it is compared, in one statement, so that tries at the same moment all count.
    const counted = await database
      .updateTable('sign_in_links')
      .set((e) => ({ code_tries: e('code_tries', '+', 1) }))
      .where('id', '=', link.id)
      .where('code_tries', '<', CODE_TRIES)
      .executeTakeFirst();
    if (counted.numUpdatedRows === 0n) return { outcome: 'over' };
    if (!matches(link.code_hash, code)) return { outcome: 'wrong-code' };
  }
  const used = await database
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n
    ? { outcome: 'signs-in', identityId: link.identity_id }
    : { outcome: 'over' };
}

async function findLink(database: Database, token: string, now: Date) {
  return database
    .selectFrom('sign_in_links')
    .select(['id', 'identity_id', 'browser_hash', 'code_hash'])
    .where('token_hash', '=', hash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('code_tries', '<', CODE_TRIES)
    .executeTakeFirst();
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function matches(expected: Buffer, secret: string | undefined): boolean {
  return secret !== undefined && timingSafeEqual(expected, hash(secret));
}
