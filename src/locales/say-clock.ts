import type { Speech } from './translate.ts';

/** A time on the clock of the school, written HH:MM, as a language says it. Example: in English 15:15 is "3:15 PM". */
export function sayClock(speech: Pick<Speech, 'time'>, clock: string): string {
  return speech.time(new Date(`2026-01-01T${clock}:00Z`), 'UTC');
}
