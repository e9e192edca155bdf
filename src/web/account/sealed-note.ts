import type { Seal } from '#platform/seals/open-seal.ts';

/** Minutes for which a sealed note can be read. */
const MINUTES = 10;

/** Closes words that a browser carries for us: nobody can read or change them, and they end after ten minutes. */
export function sealNote(seal: Seal, purpose: string, { text, now }: { text: string; now: Date }): string {
  return seal.close(purpose, `${now.getTime() + MINUTES * 60_000} ${text}`);
}

/** The words again; undefined where they are over, or were sealed for something else. */
export function openNote(
  seal: Seal,
  purpose: string,
  { note, now }: { note: string | undefined; now: Date },
): string | undefined {
  const opened = note && seal.open(purpose, note);
  if (!opened) return undefined;
  const [until, ...text] = opened.split(' ');
  return Number(until) > now.getTime() ? text.join(' ') : undefined;
}
