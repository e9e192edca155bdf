import { addDays } from './add-days.ts';

/**
 * How many school days the second day is after the first: the days from Monday to Friday that have begun since. Days
 * off are not known here, so that a week of holidays counts as five. None where the second day is not later.
 *
 * Example: from Friday 2026-11-20 to Monday 2026-11-23 is 1 school day; to Saturday 2026-11-21 none.
 */
export function schoolDaysBetween(first: string, second: string): number {
  let days = 0;
  for (let day = addDays(first, 1); day <= second; day = addDays(day, 1)) if (isWeekday(day)) days += 1;
  return days;
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
