import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto';

/** The secrets of an invitation: they are on paper or in a mail and, hashed, in the database; nowhere else. */
export interface InvitationSecrets {
  /** In the QR code: 128 bits */
  readonly token: string;
  /** To be typed: twelve signs in groups of four, 55 bits, such as KMQR-7XWA-3NCT */
  readonly code: string;
}

/** Signs that nobody takes for one another on paper, in any hand: no O and 0, I, L and 1, S and 5, Z and 2, B and 8. */
const SIGNS = 'ACDEFGHJKMNPQRTVWXY34679';
const LENGTH = 12;

export function makeInvitationSecrets(): InvitationSecrets {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return { token: makeInvitationToken(), code: [group(), group(), group()].join('-') };
}

export function makeInvitationToken(): string {
  return randomBytes(16).toString('base64url');
}

export function hashInvitationToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What was typed, as the code is kept: large letters without signs between them; undefined for what is no code. */
export function readInvitationCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, '');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : undefined;
}

/**
 * A code is short enough to be tried out by a thief of the database, so its hash takes about ten milliseconds. The
 * salt is the school's id, since a code is looked up by its hash.
 */
export function hashInvitationCode(schoolId: string, code: string): Promise<Buffer> {
  const read = readInvitationCode(code) ?? '';
  return new Promise((resolve, reject) =>
    scrypt(read, schoolId, 32, { N: 4096 }, (failure, key) => (failure ? reject(failure) : resolve(key))),
  );
}
