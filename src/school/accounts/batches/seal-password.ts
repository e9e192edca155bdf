import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A pair of keys: whoever has the first can seal, only who has the second can open. */
export interface SealKeys {
  readonly publicKey: Buffer;
  /** base64url, for a cookie */
  readonly privateKey: string;
}

const KEY_BYTES = 44;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes the keys of one sheet of passwords (X25519). */
export function makeSealKeys(): SealKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  };
}

/** Seals a password so that only the private key opens it: a key made for it alone, then AES-256-GCM. */
export function sealPassword(password: string, publicKey: Buffer): Buffer {
  const to = createPublicKey({ key: publicKey, type: 'spki', format: 'der' });
  const once = generateKeyPairSync('x25519');
  const oncePublic = once.publicKey.export({ type: 'spki', format: 'der' });
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(once.privateKey, to, oncePublic), nonce);
  const sealed = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return Buffer.concat([oncePublic, nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what was sealed; undefined with another key, or where it was tampered with. */
export function openPassword(sealed: Buffer, privateKey: string): string | undefined {
  try {
    const own = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), type: 'pkcs8', format: 'der' });
    const oncePublic = sealed.subarray(0, KEY_BYTES);
    const nonce = sealed.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES);
    const tag = sealed.subarray(KEY_BYTES + NONCE_BYTES, KEY_BYTES + NONCE_BYTES + TAG_BYTES);
    const from = createPublicKey({ key: oncePublic, type: 'spki', format: 'der' });
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(own, from, oncePublic), nonce);
    decipher.setAuthTag(tag);
    const rest = sealed.subarray(KEY_BYTES + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function keyFrom(privateKey: KeyObject, publicKey: KeyObject, salt: Buffer): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, salt, 'waymark first password', 32));
}
