import { generateKeyPairSync } from 'node:crypto';
import { openSigningKey, type SigningKey } from '#platform/signing/signing-key.ts';

/** A key of an installation of its own. */
export function plantKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return openSigningKey({
    folder: 'nowhere',
    pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  });
}
