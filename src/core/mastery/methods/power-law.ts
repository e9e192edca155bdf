import { z } from 'zod';
import { type Scale, scaleRange } from '#core/scales/scale.ts';
import { byDay } from '../by-day.ts';
import { addDay, type CurveSums, fitCurve, noDays } from '../fit-curve.ts';
import type { DayOfPieces, Method } from '../method.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type PowerState = { readonly sums: CurveSums; readonly count: number; readonly lastDay: string | null };

/**
 * The power law: a curve y = a·x^b is laid through the days of work x = 1, 2, …, n (pieces of one day are pooled), by
 * least squares on ln y = ln a + b·ln x; the level is its end, a·n^b, kept on the scale. One day: what it shows; two
 * days: exactly the newest. It has no weights: every day moves the whole curve.
 *
 * It is known to punish improvement. A higher start makes growth look smaller: 2, 4, 3 ends at 3.59, and 3, 4, 3 at
 * 3.38. At least three days should be in before it is read. Levels must be above 0: a scale with a 0 is refused, and a
 * level of 0 or below throws a RangeError.
 *
 * Source: R. J. Marzano, Transforming Classroom Grading (2000); JumpRope, "The power of the Power Law". Worked by hand:
 * 1, 2, 3, 4 lie on y = x → 4.00; 2, 4 lie on y = 2x → 4.00. JumpRope prints 1, 3, 2, 4 → 3.66; 4, 3, 2, 1 → 1.28.
 */
function powerLawOf(scale: Scale): Method<PowerState> {
  const { lowest, highest } = scaleRange(scale);
  return {
    key: 'power-law',
    empty: { sums: noDays, count: 0, lastDay: null },
    append: (state, day: DayOfPieces) => ({
      sums: addDay(state.sums, day),
      count: state.count + day.pieces.length,
      lastDay: day.day,
    }),
    read: ({ sums, count, lastDay }) => ({
      level: count === 0 ? null : Math.min(highest, Math.max(lowest, fitCurve(sums).end)),
      effective: null,
      count,
      lastDay,
    }),
    account: (pieces) => {
      if (pieces.length === 0) return { kind: 'none' };
      const sums = byDay(pieces).reduce(addDay, noDays);
      const { start, power } = fitCurve(sums);
      return { kind: 'curve', start, power, days: sums.days };
    },
  };
}

/** The power law on the shelf; it has nothing to set. */
export const powerLawOnShelf: ShelfMethod<Record<string, never>> = {
  key: 'power-law',
  settings: z.strictObject({}),
  of: (_, scale) => powerLawOf(scale),
  fairness: { raising: { lower: [2, 4, 3], higher: [3, 4, 3] }, adding: { before: [3, 2], added: 2 } },
  refuses: (scale) => (scaleRange(scale).lowest <= 0 ? 'level-zero' : null),
};
