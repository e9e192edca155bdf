import { createHash, randomBytes } from 'node:crypto';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';

const DAYS = 14;
const DAY = 86_400_000;

/** Makes a link that opens one adult's digest and answers its secret: 128 random bits, kept only as a hash. */
export async function makeReadLink(
  school: InSchool,
  { digestId, adultId, now }: { digestId: string; adultId: string; now: Date },
): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  await school.db
    .insertInto('read_links')
    .values({
      school_id: school.id,
      id: newId(),
      digest_id: digestId,
      adult_id: adultId,
      token_hash: hashToken(token),
      expires_at: new Date(now.getTime() + DAYS * DAY),
    })
    .execute();
  return token;
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
