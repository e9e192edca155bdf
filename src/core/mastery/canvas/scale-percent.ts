import { roundHalfUp } from '#core/scales/round-half-up.ts';
import type { CanvasRow } from './canvas-row.ts';

type Scaling = {
  readonly pointsPossible: number;
  readonly masteryPoints: number;
  /** the task's own cut as a share of its full marks; null or 0 where it has none */
  readonly taskCut: number | null;
};

/**
 * The percent that Canvas keeps of a row, as a share from 0 (above 1 with extra credit); null without a score or without
 * anything to divide by.
 *
 * It is score/possible; without `possible`, score by the scale's points, and without these by its mastery points. Where
 * the task has a cut c of its own that differs from the scale's cut M = mastery/points, it is stretched so that c lands
 * on M and full marks stay 1: up to the cut score/possible · M/c, above it M + (score/possible − c)·(1 − M)/(1 − c), and
 * that, in this branch only, is rounded half up to 4 places. With c = 1 there is nothing above to stretch.
 *
 * Source: Canvas LMS, behaviour of learning_outcome_result. Worked by hand: 6 of 10, c = .7, M = .6 → .6·.6/.7 = .5143;
 * 10 of 10 → 1; 8.5 of 10 → .6 + .15·.4/.3 = .8.
 */
export function scalePercent(
  { score, possible }: Pick<CanvasRow, 'score' | 'possible'>,
  { pointsPossible, masteryPoints, taskCut }: Scaling,
): number | null {
  if (score === null) return null;
  if (taskCut !== null && taskCut > 0 && pointsPossible > 0 && masteryPoints > 0 && possible !== null) {
    const cut = masteryPoints / pointsPossible;
    if (Math.abs(cut / taskCut - 1) > Number.EPSILON) {
      return possible === 0 ? null : roundHalfUp(stretch(score / possible, { cut, taskCut }), 4);
    }
  }
  const full = [possible ?? 0, pointsPossible, masteryPoints].find((each) => each > 0);
  return full === undefined ? null : score / full;
}

function stretch(percent: number, { cut, taskCut }: { cut: number; taskCut: number }): number {
  if (percent <= taskCut || taskCut >= 1) return (percent * cut) / taskCut;
  return cut + ((percent - taskCut) * (1 - cut)) / (1 - taskCut);
}
