import type { EvidenceFact } from './week-facts.ts';

/** What the week's latest day of work on a goal showed: `at-cut` only if every judgement of that day is. */
export type LatestOfGoal = {
  readonly goalId: string;
  readonly shows: 'at-cut' | 'below-cut';
  readonly day: string;
  readonly ids: readonly string[];
};

/**
 * Per goal, what the latest day of work of the week showed, newest first and then by goal.
 *
 * Example, cut at 3: on Monday 3 and on Thursday 2 is `below-cut`, from Thursday's judgement. To say "can now"
 * of it would not be true.
 */
export function latestEvidence(evidence: readonly EvidenceFact[], cut: number): LatestOfGoal[] {
  const byGoal = Map.groupBy(evidence, (each) => each.goalId);
  return [...byGoal]
    .map(([goalId, ofGoal]): LatestOfGoal => {
      const day =
        ofGoal
          .map((each) => each.workedOn)
          .sort()
          .at(-1) ?? '';
      const latest = ofGoal.filter((each) => each.workedOn === day);
      const shows = latest.every((each) => each.level >= cut) ? 'at-cut' : 'below-cut';
      return { goalId, shows, day, ids: latest.map((each) => each.id).sort() };
    })
    .sort((a, b) => b.day.localeCompare(a.day, 'en') || a.goalId.localeCompare(b.goalId, 'en'));
}
