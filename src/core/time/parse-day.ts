import { addDays } from './add-days.ts';

/**
 * A calendar day written 'YYYY-MM-DD', or null where the text is not one.
 *
 * Example: ' 2026-02-28 ' gives '2026-02-28'; '2026-02-30' and '28/02/2026' give null.
 */
export function parseDay(text: string): string | null {
  const day = text.trim();
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return null;
  return addDays(day, 0) === day ? day : null;
}
