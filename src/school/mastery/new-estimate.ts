import { usualCalculation } from '#core/mastery/choose-method.ts';
import { type Estimate, estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import { type RecencyState, recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { appendJudgement, replay } from '#core/mastery/replay.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { KeptEstimate } from './kept-estimate.ts';

/** A kept estimate with its new state and what that says. */
export interface NewEstimate {
  readonly kept: KeptEstimate;
  readonly state: RecencyState;
  readonly estimate: Estimate;
}

/**
 * What a kept estimate says after one more judgement, or after some were taken back: all of its history is
 * replayed, or where it was not read since the rules allow it, the judgement is appended to the stored state.
 */
export function newEstimate(
  kept: KeptEstimate,
  change: { added?: Judgement | undefined; history: readonly Judgement[] | undefined; scale: Scale },
): NewEstimate {
  const { added, history, scale } = change;
  const state =
    added && !history
      ? appendJudgement(recencyMean, kept.state, added)
      : replay(recencyMean, gatherPieces([...(history ?? []), ...(added ? [added] : [])]));
  return { kept, state, estimate: estimateFrom(state, usualCalculation(scale)) };
}
