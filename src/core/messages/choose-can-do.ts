import { latestEvidence } from './latest-evidence.ts';
import type { Sentence } from './part.ts';
import { newestFeedback, sayFeedback } from './say-feedback.ts';
import type { GoalFact, WeekFacts } from './week-facts.ts';

/** Two sentences are read; five are skipped. */
export const MOST_SENTENCES = 2;

/**
 * What the student can do, at most two sentences: the newest glow, then the goals the week's work was at the
 * cut on ("can now" where the goal is shown, else "has started"), then further glows. If that is nothing, a
 * goal in focus that is shown, unless this week's work says otherwise.
 *
 * Example: one glow and a piece at the cut on a goal not yet shown: the glow, and "has started" that goal.
 */
export function chooseCanDo(week: WeekFacts): Sentence[] {
  const glows = newestFeedback(week.feedback, ['glow']).map(sayFeedback);
  const chosen = [...glows.slice(0, 1), ...goalsOfTheWeek(week), ...glows.slice(1)].slice(0, MOST_SENTENCES);
  return chosen.length > 0 ? chosen : shownInFocus(week);
}

function goalsOfTheWeek(week: WeekFacts): Sentence[] {
  const shown = new Map(
    week.goals.filter(({ status }) => status === 'shown').map((each) => [each.goalId, judgedIn(each)]),
  );
  return latestEvidence(week.evidence, week.cut)
    .filter((each) => each.shows === 'at-cut')
    .map(({ goalId, ids }) => ({
      source: 'goal',
      goalId,
      form: shown.has(goalId) ? 'can-now' : 'has-started',
      from: [...ids, ...(shown.get(goalId) ?? [])],
    }));
}

function shownInFocus(week: WeekFacts): Sentence[] {
  const doubted = new Set(week.evidence.map((each) => each.goalId));
  return week.goals
    .filter((each) => each.inFocus && each.status === 'shown' && !doubted.has(each.goalId))
    .slice(0, 1)
    .map((each) => ({
      source: 'goal',
      goalId: each.goalId,
      form: 'can-now',
      from: [...each.evidenceIds, ...judgedIn(each)],
    }));
}

/** Where a teacher judged that it is shown, the sentence rests on that too, and goes with it. */
function judgedIn({ overrideId }: GoalFact): string[] {
  return overrideId === undefined ? [] : [overrideId];
}
