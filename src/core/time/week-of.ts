import { addDays } from './add-days.ts';

/**
 * The Monday of the week a school day is in; a week runs from Monday to Sunday.
 *
 * Example: Sunday 2026-11-08 and Monday 2026-11-02 are both in the week of 2026-11-02.
 */
export function weekOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
