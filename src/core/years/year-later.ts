import { addDays } from '../time/add-days.ts';

/**
 * The day of a plan in the year after: the same day of the week, and of those the nearest to the same date, so that
 * what begins on the Tuesday after Labor Day does so again.
 *
 * Example: Tuesday 2026-09-08 becomes Tuesday 2027-09-07; Thursday 2027-06-24 becomes Thursday 2028-06-22.
 */
export function yearLater(day: string): string {
  // 52 weeks are at most two days short of a year; a week more is never nearer.
  return addDays(day, 364);
}

/**
 * A title with every year in it one later: a number from 1990 to 2098 that stands alone, and the short second half of
 * a label such as 2026-27 or 2026/27.
 *
 * Example: '2026-27' becomes '2027-28', 'Fall 2026' becomes 'Fall 2027', 'Semester 1' stays.
 */
export function titleLater(title: string): string {
  return title.replace(
    /(?<!\d)(199\d|20[0-8]\d|209[0-8])(?:([-–/])(\d{2})(?!\d))?(?!\d)/g,
    (_whole, year: string, dash: string | undefined, short: string | undefined) => {
      const later = String(Number(year) + 1);
      return dash && short ? `${later}${dash}${String((Number(short) + 1) % 100).padStart(2, '0')}` : later;
    },
  );
}
