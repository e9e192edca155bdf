import { MOST_SENTENCES } from './choose-can-do.ts';
import { latestEvidence } from './latest-evidence.ts';
import type { Sentence } from './part.ts';
import { newestFeedback, sayFeedback } from './say-feedback.ts';
import type { WeekFacts } from './week-facts.ts';

/**
 * What the student is working on, at most two sentences: the week's newest grow and its newest next step; if
 * there is neither, one goal not shown yet that has evidence, in focus first, and else one of this week's work.
 * A goal that is already spoken of as something the student can do is not repeated here.
 *
 * Example: no feedback this week, a goal in focus with two pieces so far: "is working on" that goal.
 */
export function chooseWorkOn(week: WeekFacts, canDo: readonly Sentence[]): Sentence[] {
  const grow = newestFeedback(week.feedback, ['grow']).slice(0, 1);
  const steps = newestFeedback(week.feedback, ['next_step']);
  const said = [...grow, ...steps].slice(0, MOST_SENTENCES).map(sayFeedback);
  return said.length > 0 ? said : goalInWork(week, canDo);
}

function goalInWork(week: WeekFacts, canDo: readonly Sentence[]): Sentence[] {
  const spokenOf = new Set(canDo.map((each) => (each.source === 'goal' ? each.goalId : null)));
  const open = week.goals.filter(
    (each) => each.status !== 'shown' && each.status !== 'no-evidence' && !spokenOf.has(each.goalId),
  );
  const ofWeek = latestEvidence(week.evidence, week.cut);
  const idsOfWeek = new Map(ofWeek.map((each) => [each.goalId, each.ids]));
  const goal =
    open.find((each) => each.inFocus && idsOfWeek.has(each.goalId)) ??
    open.find((each) => each.inFocus) ??
    open.find((each) => idsOfWeek.has(each.goalId));
  if (!goal) return [];
  const from = idsOfWeek.get(goal.goalId) ?? goal.evidenceIds;
  return [{ source: 'goal', goalId: goal.goalId, form: 'is-working-on', from }];
}
