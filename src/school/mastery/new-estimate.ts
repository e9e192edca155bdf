import { type Estimate, estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import { type RecencyState, recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { appendJudgement, replay } from '#core/mastery/replay.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { LockedEstimate } from './locked-estimate.ts';

/** A locked estimate with its new state and what that says. */
export interface NewEstimate {
  readonly locked: LockedEstimate;
  readonly state: RecencyState;
  readonly estimate: Estimate;
}

/**
 * What a locked estimate says after one more judgement, or after some were taken back: all of its history is
 * replayed, or where it was not read since the rules allow it, the judgement is appended to the stored state.
 */
export function newEstimate(
  locked: LockedEstimate,
  change: { added?: Judgement | undefined; history: readonly Judgement[] | undefined; scale: Scale },
): NewEstimate {
  const { added, history, scale } = change;
  const state =
    added && !history
      ? appendJudgement(recencyMean, locked.state, added)
      : replay(recencyMean, gatherPieces([...(history ?? []), ...(added ? [added] : [])]));
  return { locked, state, estimate: estimateFrom(state, scale) };
}
