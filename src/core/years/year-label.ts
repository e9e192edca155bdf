/**
 * The label of the school year after another: the last of its numbers and the one after it.
 *
 * Example: after '2026-27' comes '2027-28'; after '2026', a year that begins in January, '2027'.
 */
export function yearAfter(label: string): string {
  return moved(label, 1);
}

/**
 * The label of the school year before another.
 *
 * Example: before '2026-27' is '2025-26'; before '2100-01' is '2099-00'.
 */
export function yearBefore(label: string): string {
  return moved(label, -1);
}

/**
 * The days a school year spans by its label, YYYY-MM-DD, both within it. `startMonth` is the month (1–12) a school
 * year begins in, as in `schoolYear`.
 *
 * Example: '2026-27' with a year that begins in month 8 is from 2026-08-01 to 2027-07-31.
 */
export function daysOfYear(label: string, startMonth: number): { first: string; last: string } {
  const year = Number(label.slice(0, 4));
  const month = String(startMonth).padStart(2, '0');
  const next = Date.parse(`${year + 1}-${month}-01T00:00:00Z`);
  return { first: `${year}-${month}-01`, last: new Date(next - 86_400_000).toISOString().slice(0, 10) };
}

function moved(label: string, by: 1 | -1): string {
  const first = Number(label.slice(0, 4)) + by;
  return label.includes('-') ? `${first}-${String((first + 1) % 100).padStart(2, '0')}` : String(first);
}
