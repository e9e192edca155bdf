import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key with which an installation signs what leaves it (Ed25519). */
export interface SigningKey {
  /** The public half: 32 bytes as base64url */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** The signature of a text as base64url */
  sign(text: string): string;
}

/** What a DER-encoded Ed25519 public key begins with; the key itself follows. */
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The key of this installation: `pem` where it is set from outside (several machines then share one), else the file
 * `transfer-key` in the folder, made on the first use and readable by its owner alone.
 */
export function openSigningKey({ folder, pem }: { folder: string; pem: string | undefined }): SigningKey {
  let opened: { key: KeyObject; publicKey: string } | undefined;
  const open = () => {
    opened ??= withPublicKey(createPrivateKey(pem ?? readOrMake(folder)));
    return opened;
  };
  return {
    get publicKey() {
      return open().publicKey;
    },
    get fingerprint() {
      return fingerprintOf(open().publicKey);
    },
    sign: (text) => sign(null, Buffer.from(text), open().key).toString('base64url'),
  };
}

/**
 * The first 160 bits of the key's SHA-256 in groups of four, for two people to read to each other. Example:
 * `3f2a 91bc …`, ten groups.
 */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return (digest.slice(0, 40).match(/.{4}/g) ?? []).join(' ');
}

/** Whether the holder of the key signed this text. Anything that is no key and no signature did not. */
export function isSignedBy(
  publicKey: string,
  { text, signature }: { text: string; signature: string },
): boolean {
  // Several texts may stand for the same bytes: only the one that we would write does.
  if (![publicKey, signature].every((each) => Buffer.from(each, 'base64url').toString('base64url') === each))
    return false;
  try {
    const key = createPublicKey({
      key: Buffer.concat([PREFIX, Buffer.from(publicKey, 'base64url')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function withPublicKey(key: KeyObject): { key: KeyObject; publicKey: string } {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('TRANSFER_KEY must be an Ed25519 key (PEM)');
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { key, publicKey: der.subarray(PREFIX.length).toString('base64url') };
}

function readOrMake(folder: string): string {
  const file = join(folder, 'transfer-key');
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
