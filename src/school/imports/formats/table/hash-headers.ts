import { hash } from 'node:crypto';
import { plainLetters } from '../../tables/read-language.ts';

/** The same for tables with the same columns, in whatever order, case and spacing. */
export function hashHeaders(headers: readonly string[]): string {
  const words = headers.map(plainLetters).filter((word) => word !== '');
  return hash('sha256', JSON.stringify(words.sort()), 'base64url');
}
