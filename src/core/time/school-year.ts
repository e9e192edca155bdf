/**
 * The school year a day is in, as the label of its span. `startMonth` is the month (1–12) a school year begins
 * in; a year that begins in January carries one number.
 *
 * Example: 2026-08-01 and 2027-07-31 are in '2026-27'; with startMonth 1, 2026-08-01 is in '2026'.
 */
export function schoolYear(day: string, startMonth = 8): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const first = month >= startMonth ? year : year - 1;
  if (startMonth === 1) return String(first);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
