import { canonicalJson } from '#platform/signing/canonical-json.ts';
import { fingerprintOf, isSignedBy } from '#platform/signing/signing-key.ts';
import { type PackageContent, packageContent, packageFile, signedText, VERSION } from './package-content.ts';
import { hashOf } from './write-package.ts';

/** Larger is no record of one student. */
export const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Why a file cannot be taken: it is larger than 10 MB; it is no transfer package; it is of a version we do not know;
 * it was changed since it was signed, if only by one sign; or what was signed is not what the format describes.
 */
export type PackageProblem = 'too-big' | 'no-package' | 'unknown-version' | 'changed' | 'unfit';

/** A package whose signature is good. Who the signer is, only people can tell. */
export interface ReadPackage {
  readonly content: PackageContent;
  /** The file itself */
  readonly file: unknown;
  readonly contentHash: string;
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** Reads a file from outside and checks everything that can be checked without asking anybody. */
export function readPackage(
  bytes: Uint8Array,
): { readonly package: ReadPackage } | { readonly problem: PackageProblem } {
  if (bytes.byteLength > MOST_BYTES) return { problem: 'too-big' };
  const text = decode(bytes);
  const parsed = text === undefined ? undefined : parse(text);
  const opened = packageFile.safeParse(parsed);
  if (!opened.success) return { problem: isOurs(parsed) ? 'changed' : 'no-package' };
  const { version, content, signature } = opened.data;
  if (version !== VERSION) return { problem: 'unknown-version' };
  const { publicKey, fingerprint, value } = signature;
  // One form of a value is signed: a file that says the same in other words, or says a thing twice, was changed.
  const written = inOneForm(parsed);
  if (written === undefined || written !== text || fingerprint !== fingerprintOf(publicKey))
    return { problem: 'changed' };
  const signed = signedText(version, canonicalJson(content));
  if (!isSignedBy(publicKey, { text: signed, signature: value })) return { problem: 'changed' };
  const known = packageContent.safeParse(content);
  if (!known.success) return { problem: 'unfit' };
  return {
    package: {
      content: known.data,
      file: parsed,
      contentHash: hashOf(signed),
      publicKey,
      fingerprint,
    },
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nested deeper than can be followed, it is none of ours. */
function inOneForm(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function isOurs(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 'waymark-transfer'
  );
}
