import { settleLevel } from '../settle-level.ts';

/**
 * Canvas's class median of an outcome, not rounded: the middle score of the students, or the mean of the middle two.
 * Students without a score (null) are left out; null where nobody has one.
 *
 * Example: 5, 6, 70 → 6; 1, 2, 3, 40 → 2.5. For a comparison with Canvas only.
 */
export function findClassMedian(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((each) => each !== null).toSorted((a, b) => a - b);
  const lower = known[Math.ceil(known.length / 2) - 1];
  const upper = known[Math.floor(known.length / 2)];
  return lower === undefined || upper === undefined ? null : settleLevel((lower + upper) / 2);
}
