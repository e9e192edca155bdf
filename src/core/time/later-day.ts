/**
 * The later of two school days (YYYY-MM-DD). Example: of 2026-09-01 and 2026-11-24 the later is 2026-11-24.
 */
export function laterDay(one: string, other: string): string {
  if (one > other) return one;
  return other;
}
