import { roundHalfUp } from '#core/scales/round-half-up.ts';

/**
 * Canvas's class average of an outcome: the mean of the students' scores, rounded half up to 2 places. Students without
 * a score (null) are left out; null where nobody has one.
 *
 * Example: 1, 2, 3 and 40 → 11.50; null and 3 → 3.00. For a comparison with Canvas only: Waymark averages no students.
 */
export function averageClass(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((each) => each !== null);
  if (known.length === 0) return null;
  return roundHalfUp(known.reduce((sum, each) => sum + each, 0) / known.length, 2);
}
