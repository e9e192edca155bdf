import type { Speech } from '#locales/translate.ts';

/** A full hour of the day, 0–23, as a language says it: "5:00 PM". */
export function hourOf(hour: number, speech: Speech): string {
  return speech.time(new Date(Date.UTC(2026, 0, 1, hour)), 'UTC');
}
