/**
 * The first day of the school year after the one a day is in. `startMonth` is the month (1–12) a school year begins in.
 *
 * Example: from 2026-11-24 it is 2027-08-01; from 2026-08-01 as well; with startMonth 1, 2027-01-01.
 */
export function nextSchoolYear(day: string, startMonth: number): string {
  const year = Number(day.slice(0, 4));
  const next = Number(day.slice(5, 7)) >= startMonth ? year + 1 : year;
  return `${next}-${String(startMonth).padStart(2, '0')}-01`;
}
