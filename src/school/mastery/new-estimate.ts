import { type Estimate, estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import { appendJudgement, replay } from '#core/mastery/replay.ts';
import type { GoalCalculation } from '#school/calculations/goal-calculation.ts';
import type { KeptEstimate } from './kept-estimate.ts';

/** A kept estimate with its new state and what that says. */
export interface NewEstimate {
  readonly kept: KeptEstimate;
  readonly state: RecencyState;
  readonly calculationId: string | null;
  readonly estimate: Estimate;
}

/**
 * What a kept estimate says after one more judgement, or after some were taken back: all of its history is
 * replayed, or where it was not read since the rules allow it, the judgement is appended to the stored state.
 */
export function newEstimate(
  kept: KeptEstimate,
  change: {
    added?: Judgement | undefined;
    history: readonly Judgement[] | undefined;
    goal: GoalCalculation;
  },
): NewEstimate {
  const { added, history, goal } = change;
  const { method } = goal.calculation;
  const state =
    added && !history
      ? appendJudgement(method, kept.state, added)
      : replay(method, gatherPieces([...(history ?? []), ...(added ? [added] : [])]));
  return {
    kept,
    state: goal.appends ? (state as RecencyState) : { ...method.read(state), ...NOTHING_KEPT },
    calculationId: goal.id,
    estimate: estimateFrom(state, goal.calculation),
  };
}

/** A method that reads its history each time keeps no sums. */
const NOTHING_KEPT = { n: 0, d: 0, q: 0 };
