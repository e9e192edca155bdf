import { createHash, randomBytes } from 'node:crypto';

/** The secret of a new session: 256 random bits, held by the browser alone. */
export function makeSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of it. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
