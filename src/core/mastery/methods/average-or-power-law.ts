import { z } from 'zod';
import { type Scale, scaleRange } from '#core/scales/scale.ts';
import { byDay } from '../by-day.ts';
import { addDay, type CurveSums, fitCurve, noDays } from '../fit-curve.ts';
import type { Piece } from '../judgement.ts';
import type { DayOfPieces, Method } from '../method.ts';
import type { ShelfMethod } from '../shelf-method.ts';
import { averageOnShelf } from './average.ts';

type Pick = 'smaller-error' | 'higher';

type State = {
  readonly sums: CurveSums;
  readonly sum: number;
  readonly weight: number;
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * The average of all pieces by their weights or the end of the power law's curve, kept on the scale: with `higher`
 * whichever is higher, with `smaller-error` whichever fits the days of work better. Where both are as good it is the
 * average, whose weights can be shown.
 *
 * The error is that of regression: the sum of squares between what each day shows and what the average or the curve
 * says of it, by the days left over once it was fitted (n − 1 for the average's one number, n − 2 for the curve's two).
 * It is taken in logarithms, in which the curve is fitted, so that sums are enough to know it. A curve through one day
 * or two fits whatever they show and so says nothing; there it is the average.
 *
 * Undivided sums of squares would not do: of 3, 2, 3, 2 they are 1 for the average and .779 for the curve, and the
 * source takes the average. Divided by 3 and 2, in logarithms, they are .055 and .064.
 *
 * Levels must be above 0, as for the power law.
 *
 * Source: National Heritage Academies and Empower (the smaller error), Ascender (the higher). Worked by hand: 3, 2, 3,
 * 2 → smaller error 2.50; 2, 2.5, 3, 4 → 3.68; higher: 4, 3, 2, 1 → the average 2.50, 1, 2, 3, 4 → the curve 4.00.
 */
function averageOrPowerLawOf(pick: Pick, scale: Scale): Method<State> {
  const { lowest, highest } = scaleRange(scale);
  const choose = ({ sums, sum, weight }: State) => {
    const mean = sum / weight;
    const curve = Math.min(highest, Math.max(lowest, fitCurve(sums).end));
    const curved = pick === 'higher' ? curve > mean : fitsBetter(sums, mean);
    return { curved, level: curved ? curve : mean };
  };
  const empty: State = { sums: noDays, sum: 0, weight: 0, count: 0, lastDay: null };
  return {
    key: 'average-or-power-law',
    empty,
    append,
    read: (state) => ({
      level: state.count === 0 ? null : choose(state).level,
      effective: null,
      count: state.count,
      lastDay: state.lastDay,
    }),
    account: (pieces: readonly Piece[]) => {
      if (pieces.length === 0) return { kind: 'none' };
      const state = byDay(pieces).reduce(append, empty);
      if (!choose(state).curved) return averageOnShelf.of({}, scale).account(pieces);
      const { start, power } = fitCurve(state.sums);
      return { kind: 'curve', start, power, days: state.sums.days };
    },
  };
}

function append(state: State, day: DayOfPieces): State {
  return {
    sums: addDay(state.sums, day),
    sum: day.pieces.reduce((sum, each) => sum + each.weight * each.level, state.sum),
    weight: day.pieces.reduce((sum, each) => sum + each.weight, state.weight),
    count: state.count + day.pieces.length,
    lastDay: day.day,
  };
}

/** Far below any difference that levels can make, far above the noise of binary fractions. */
const ALIKE = 1e-9;

function fitsBetter(sums: CurveSums, mean: number): boolean {
  const { days, y, yy, xy } = sums;
  if (days <= 2) return false;
  const { start, power } = fitCurve(sums);
  const level = Math.log(mean);
  const ofMean = yy - 2 * level * y + days * level * level;
  const ofCurve = yy - Math.log(start) * y - power * xy;
  return ofCurve / (days - 2) < ofMean / (days - 1) - ALIKE;
}

/** Average or power law on the shelf: `pick` says which of the two holds. */
export const averageOrPowerLawOnShelf: ShelfMethod<{ pick: Pick }> = {
  key: 'average-or-power-law',
  settings: z.strictObject({ pick: z.enum(['smaller-error', 'higher']).default('smaller-error') }),
  of: ({ pick }, scale) => averageOrPowerLawOf(pick, scale),
  fairness: { raising: { lower: [1, 2, 1], higher: [2, 2, 1] }, adding: { before: [3, 2, 2], added: 2 } },
  refuses: (scale) => (scaleRange(scale).lowest <= 0 ? 'level-zero' : null),
};
