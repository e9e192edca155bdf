import { roundHalfUp } from '#core/scales/round-half-up.ts';

/**
 * Canvas's percents of students by rating, in the order of `ratings` (points, highest first): a score belongs to the
 * first rating whose points it reaches. Each percent is rounded half up by itself, so that they need not add to 100;
 * scores that reach no rating, and students without one (null), are left out. All 0 where nobody is left.
 *
 * Example, ratings 5, 3, 0: the scores 4, 5 and 2 → 33, 33, 33; 4 and 5 → 50, 50, 0.
 */
export function shareRatings(scores: readonly (number | null)[], ratings: readonly number[]): number[] {
  const counts = ratings.map(() => 0);
  for (const score of scores) {
    if (score === null) continue;
    const at = ratings.findIndex((points) => points <= score);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const total = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((count) => (total === 0 ? 0 : roundHalfUp((100 * count) / total, 0)));
}
