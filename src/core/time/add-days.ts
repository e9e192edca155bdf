const DAY = 86_400_000;

/**
 * The school day a number of days after (or, below zero, before) another. Days are counted on the calendar, so
 * the nights the clocks change make no difference.
 *
 * Example: 2026-02-27 and 3 days is 2026-03-02.
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * How many days the second day is after the first; below zero when it is before.
 *
 * Example: from 2026-10-30 to 2026-11-02 are 3 days.
 */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY;
}
