import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/signing/canonical-json.ts';
import type { SigningKey } from '#platform/signing/signing-key.ts';
import { type PackageContent, packageContent, signedText, VERSION } from './package-content.ts';

/** The file of a package, and what identifies what was signed. */
export interface WrittenPackage {
  readonly text: string;
  readonly contentHash: string;
}

/** Signs a content and writes the file in its one form. Throws ZodError where the content does not fit the format. */
export function writePackage(given: PackageContent, key: SigningKey): WrittenPackage {
  const content = packageContent.parse(given);
  const signed = signedText(VERSION, canonicalJson(content));
  const { publicKey, fingerprint } = key;
  return {
    text: canonicalJson({
      format: 'waymark-transfer',
      version: VERSION,
      content,
      signature: { algorithm: 'ed25519', publicKey, fingerprint, value: key.sign(signed) },
    }),
    contentHash: hashOf(signed),
  };
}

export function hashOf(signed: string): string {
  return createHash('sha256').update(signed).digest('hex');
}
