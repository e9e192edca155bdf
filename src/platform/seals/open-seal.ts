import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Keeps text from whoever has no key. What was closed for one purpose cannot be opened for another. */
export interface Seal {
  /** Encrypts (AES-256-GCM); the same text gives something else each time */
  close(purpose: string, text: string): string;
  /** The text again; undefined where it was closed by another key, for another purpose, or was changed */
  open(purpose: string, closed: string): string | undefined;
  /** A keyed hash (HMAC-SHA-256) to compare by: the same text always gives the same */
  stamp(purpose: string, text: string): string;
}

const NONCE = 12;
const TAG = 16;

/** A seal whose keys are derived from `secret`. */
export function openSeal(secret: string): Seal {
  const key = createHash('sha256').update(`encrypt ${secret}`).digest();
  const stampKey = createHash('sha256').update(`stamp ${secret}`).digest();
  return {
    close: (purpose, text) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
    },
    open: (purpose, closed) => {
      const bytes = Buffer.from(closed, 'base64url');
      if (bytes.length < NONCE + TAG) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
    stamp: (purpose, text) => createHmac('sha256', stampKey).update(`${purpose} ${text}`).digest('base64url'),
  };
}
