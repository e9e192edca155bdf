import { addDays, daysBetween } from './add-days.ts';
import { weekOf } from './week-of.ts';

/**
 * How many school days the second day is after the first: days from Monday to Friday, without the first and with the
 * second; never below zero. A school keeps no list of holidays, so a holiday counts as the day of the week it is.
 *
 * Example: from Friday 2026-11-06 to Monday 2026-11-09 is one school day, to Friday 2026-11-20 are ten.
 */
export function schoolDaysBetween(first: string, second: string): number {
  return Math.max(0, schoolDaysUntil(second) - schoolDaysUntil(first));
}

/**
 * The school day a number of school days after another (or, below zero, before): always one from Monday to Friday,
 * but for 0, which is the day itself.
 *
 * Example: ten school days after Tuesday 2026-11-10 is Tuesday 2026-11-24; one after Saturday 2026-11-07 is the Monday;
 * one before Monday 2026-11-09 is the Friday.
 */
export function addSchoolDays(day: string, days: number): string {
  const step = Math.sign(days);
  let at = day;
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step);
    if (isSchoolDay(at)) left -= 1;
  }
  return at;
}

/** Whether a day is one from Monday to Friday. Example: Saturday 2026-11-07 is none. */
export function isSchoolDay(day: string): boolean {
  return daysBetween(weekOf(day), day) < 5;
}

/** School days from a Monday long ago up to a day and with it. */
function schoolDaysUntil(day: string): number {
  const monday = weekOf(day);
  return (daysBetween('1970-01-05', monday) / 7) * 5 + Math.min(5, daysBetween(monday, day) + 1);
}
