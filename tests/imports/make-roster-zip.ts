import { smallRoster } from './make-roster.ts';
import { makeZip } from './make-zip.ts';

/** The small set without fault, as a zip. */
export function makeRosterZip(): Uint8Array {
  return makeZip(smallRoster());
}
