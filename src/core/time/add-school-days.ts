import { addDays, daysBetween } from './add-days.ts';
import { weekOf } from './week-of.ts';

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
