import { daysBetween } from './add-days.ts';
import { weekOf } from './week-of.ts';

/**
 * How many school days the second day is after the first: the days from Monday to Friday that have begun since. Days
 * off are not known here, so that a week of holidays counts as five. None where the second day is not later.
 *
 * Example: from Friday 2026-11-20 to Monday 2026-11-23 is 1 school day; to Saturday 2026-11-21 none.
 */
export function schoolDaysBetween(first: string, second: string): number {
  return Math.max(0, schoolDaysUntil(second) - schoolDaysUntil(first));
}

/** School days from a Monday long ago up to a day and with it. */
function schoolDaysUntil(day: string): number {
  const monday = weekOf(day);
  return (daysBetween('1970-01-05', monday) / 7) * 5 + Math.min(5, daysBetween(monday, day) + 1);
}
