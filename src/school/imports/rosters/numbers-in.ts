import { idSeparator } from './roster.ts';

/** The number in an id of a source: what stands last, where it is long, has a digit and is no address. */
export function numbersIn(sourceId: string): string[] {
  const own = sourceId.slice(sourceId.lastIndexOf(idSeparator) + 1);
  return own.length >= 5 && /\d/.test(own) && !own.includes('@') ? [own] : [];
}
