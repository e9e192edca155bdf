import { idSeparator, type Mode } from '../rosters/roster.ts';
import type { KnownRecord, KnownRecords } from './known.ts';

export interface Listed {
  /** Source ids that this import lists. */
  seen: ReadonlySet<string>;
  /** Source ids it says are gone; ending in a separator, all records of that owner are. */
  gone: ReadonlySet<string>;
}

/**
 * Which records of earlier imports have ended: in a bulk file all that it no longer lists, in a delta those it names
 * as gone. A file that is absent says nothing.
 */
export function findEnded(known: KnownRecords, mode: Mode, { seen, gone }: Listed): KnownRecord[] {
  if (mode === 'absent') return [];
  const ended: KnownRecord[] = [];
  for (const [sourceId, record] of known) {
    if (record.hasEnded || seen.has(sourceId)) continue;
    if (mode === 'bulk' || gone.has(sourceId) || gone.has(ownerOf(sourceId))) ended.push(record);
  }
  return ended;
}

function ownerOf(sourceId: string): string {
  return sourceId.slice(0, sourceId.indexOf(idSeparator) + 1);
}
