import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import { holdsToday } from '#school/accounts/holds-today.ts';
import type { MadeLink } from '#school/accounts/sign-in-links.ts';

const MINUTES_IT_LASTS = 60;
const CODE_TRIES = 5;

/** An address that waits for a press in its mailbox. */
export interface WaitingAddress {
  readonly confirmationId: string;
  readonly address: string;
  readonly membershipId: string;
  readonly identityId: string;
  readonly schoolId: string;
  readonly personId: string;
  readonly schoolName: string;
  readonly timeZone: string;
  readonly sameBrowser: boolean;
}

/** Keeps the hashes of a mail that asks whether an address is theirs; it lasts an hour from `now`. */
export async function keepConfirmation(
  database: Database,
  { membershipId, address, link, now }: { membershipId: string; address: string; link: MadeLink; now: Date },
): Promise<void> {
  await database
    .insertInto('address_confirmations')
    .values({
      id: newId(),
      membership_id: membershipId,
      address: address.toLowerCase(),
      token_hash: hash(link.token),
      browser_hash: hash(link.browserSecret),
      code_hash: hash(link.code),
      made_at: now,
      expires_at: new Date(now.getTime() + MINUTES_IT_LASTS * 60_000),
    })
    .execute();
}

/** Whose address it would be; undefined where the link is unknown, used or over. Looking consumes nothing. */
export async function lookAtConfirmation(
  database: Database,
  { token, browserSecret, now }: { token: string; browserSecret: string | undefined; now: Date },
): Promise<WaitingAddress | undefined> {
  const row = await database
    .selectFrom('address_confirmations as c')
    .innerJoin('memberships as m', 'm.id', 'c.membership_id')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['c.id as confirmationId', 'c.address', 'c.browser_hash as browserHash'])
    .select(['m.id as membershipId', 'm.identity_id as identityId', 'm.school_id as schoolId'])
    .select(['m.person_id as personId', 's.name as schoolName', 's.time_zone as timeZone'])
    .where('c.token_hash', '=', hash(token))
    .where('c.used_at', 'is', null)
    .where('c.expires_at', '>', now)
    .where('c.code_tries', '<', CODE_TRIES)
    .where(holdsToday(now))
    .executeTakeFirst();
  if (!row) return undefined;
  const { browserHash, ...waiting } = row;
  return { ...waiting, sameBrowser: matches(browserHash, browserSecret) };
}

/** Counts a try of the six digits before it is compared, so that tries at one moment all count; then compares. */
export async function tryDigits(
  database: Database,
  { confirmationId, code }: { confirmationId: string; code: string },
): Promise<boolean> {
  const counted = await database
    .updateTable('address_confirmations')
    .set((e) => ({ code_tries: e('code_tries', '+', 1) }))
    .where('id', '=', confirmationId)
    .where('code_tries', '<', CODE_TRIES)
    .returning('code_hash as codeHash')
    .executeTakeFirst();
  return counted !== undefined && matches(counted.codeHash, code);
}

/** Uses it, once: of two presses at one moment the second is told false. */
export async function useConfirmation(
  database: Database,
  { confirmationId, now }: { confirmationId: string; now: Date },
): Promise<boolean> {
  const used = await database
    .updateTable('address_confirmations')
    .set({ used_at: now })
    .where('id', '=', confirmationId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function matches(expected: Buffer, secret: string | undefined): boolean {
  return secret !== undefined && timingSafeEqual(expected, hash(secret));
}
