import type { PackageContent } from './package-content.ts';

type Named = Pick<PackageContent['student'], 'official' | 'everyday'>;

/**
 * Whether two say the same name somewhere: an everyday or official name, whatever its case, accents and spaces.
 * Example: "José Álvarez" and "jose  alvarez" → true; "Ana Reyes" and "Ana María Reyes" → false.
 */
export function isNamedAlike(one: Named, other: Named): boolean {
  const names = (each: Named) => [each.official.display, each.everyday.display].map(plain);
  return names(one).some((name) => name !== '' && names(other).includes(name));
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
