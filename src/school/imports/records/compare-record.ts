import type { KnownRecord } from './known.ts';

export type Difference = 'added' | 'returned' | 'changed' | 'unchanged';

/** What a record is beside what an earlier import left of it. One that had ended and is listed again has returned. */
export function compareRecord(known: KnownRecord | undefined, hash: string): Difference {
  if (!known) return 'added';
  if (known.hasEnded) return 'returned';
  return known.hash === hash ? 'unchanged' : 'changed';
}
