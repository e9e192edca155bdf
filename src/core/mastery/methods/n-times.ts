import { z } from 'zod';
import type { Scale } from '#core/scales/scale.ts';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import { settleLevel } from '../settle-level.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type TimesState = {
  readonly sum: number;
  readonly weight: number;
  readonly times: number;
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * Mastery shown `n` times: once at least `n` pieces are at or above the cut, the level is the mean of all of these by
 * their weights (not of `n` of them); before that there is no level. A level lies between the cut and the top.
 *
 * Raising a piece to the cut brings it into the mean and may lower it: 3, 2, 1, 4, 3 gives 10/3 = 3.33, and 3, 3, 1, 4,
 * 3 gives 13/4 = 3.25. A newest piece at or above the level never lowers it.
 *
 * Source: Canvas LMS "n Number of Times". Worked by hand, n = 3, cut 3: 4, 5, 1, 3, 2, 3 → (4 + 5 + 3 + 3)/4 = 3.75;
 * 3, 1, 2 → none.
 */
function nTimesOf(n: number, { cut }: Scale): Method<TimesState> {
  // A cut of an imported outcome may have more places than are kept: 7/3 reaches 7/3.
  const reached = settleLevel(cut);
  const atCut = (piece: Piece) => settleLevel(piece.level) >= reached;
  return {
    key: 'n-times',
    empty: { sum: 0, weight: 0, times: 0, count: 0, lastDay: null },
    append: (state, { day, pieces }: DayOfPieces) => {
      const reaching = pieces.filter(atCut);
      return {
        sum: reaching.reduce((sum, each) => sum + each.weight * each.level, state.sum),
        weight: reaching.reduce((sum, each) => sum + each.weight, state.weight),
        times: state.times + reaching.length,
        count: state.count + pieces.length,
        lastDay: day,
      };
    },
    read: ({ sum, weight, times, count, lastDay }) => ({
      level: times < n ? null : sum / weight,
      effective: null,
      count,
      lastDay,
    }),
    account: (pieces): Account => {
      const reaching = pieces.filter(atCut);
      if (reaching.length < n) return { kind: 'none' };
      const weight = reaching.reduce((sum, each) => sum + each.weight, 0);
      return { kind: 'deciders', shares: pieces.map((each) => (atCut(each) ? each.weight / weight : 0)) };
    },
  };
}

/** Mastery n times on the shelf: `n` is how many pieces at or above the cut there must be. */
export const nTimesOnShelf: ShelfMethod<{ n: number }> = {
  key: 'n-times',
  settings: z.strictObject({ n: z.int().min(1).max(10).default(3) }),
  of: ({ n }, scale) => nTimesOf(n, scale),
  fairness: { raising: { lower: [3, 2, 1, 4, 3], higher: [3, 3, 1, 4, 3] }, adding: null },
  refuses: () => null,
};
