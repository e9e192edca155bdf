/**
 * The later of two school days, each written YYYY-MM-DD, which sort as they come.
 *
 * Example: ('2026-11-24', '2026-12-01') → '2026-12-01'.
 */
export function laterDay(one: string, other: string): string {
  return [one, other].toSorted().at(-1) ?? one;
}
