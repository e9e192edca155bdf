import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a badge: 128 bits, in the letters that an address may hold. */
export function makeBadgeToken(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of a badge's secret. */
export function hashBadgeToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
