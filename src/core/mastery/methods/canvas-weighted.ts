import { z } from 'zod';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import { poolDay } from '../pool-day.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type WeightedState = {
  readonly olderSum: number;
  readonly olderWeight: number;
  readonly level: number;
  readonly weight: number;
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * Canvas's weighted average: p·newest + (1 − p)·(mean of everything older), where the newest is what the newest day of
 * work shows, the mean is that of all older pieces by their weights, and p is `newest` in percent from 1 to 99. One day
 * alone: what it shows. The level lies between the lowest and the highest piece.
 *
 * The piece that was newest joins the older ones and may pull the level down although the new one is above it: 1, 4 has
 * 2.95, and a newest 3 makes it .65·3 + .35·2.5 = 2.825.
 *
 * Source: Canvas LMS "Weighted Average", which it keeps as decaying_average. Worked by hand, p = .65: 2, 3, 4 →
 * .65·4 + .35·2.5 = 3.475, shown as 3.48; 1, 2, 3, 4, 5 → .65·5 + .35·2.5 = 4.125, shown as 4.13.
 */
function canvasWeightedOf(newest: number): Method<WeightedState> {
  const p = newest / 100;
  return {
    key: 'canvas-weighted',
    empty: { olderSum: 0, olderWeight: 0, level: 0, weight: 0, count: 0, lastDay: null },
    append: (state, { day, pieces }: DayOfPieces) => ({
      olderSum: state.olderSum + state.weight * state.level,
      olderWeight: state.olderWeight + state.weight,
      ...poolDay(pieces),
      count: state.count + pieces.length,
      lastDay: day,
    }),
    read: ({ olderSum, olderWeight, level, count, lastDay }) => {
      const mixed = olderWeight === 0 ? level : p * level + (1 - p) * (olderSum / olderWeight);
      return { level: count === 0 ? null : mixed, effective: null, count, lastDay };
    },
    account: (pieces) => account(p, pieces),
  };
}

function account(p: number, pieces: readonly Piece[]): Account {
  if (pieces.length === 0) return { kind: 'none' };
  const lastDay = pieces
    .map((each) => each.day)
    .sort()
    .at(-1);
  const weightOf = (some: readonly Piece[]) => some.reduce((sum, each) => sum + each.weight, 0);
  const newest = weightOf(pieces.filter((each) => each.day === lastDay));
  const older = weightOf(pieces.filter((each) => each.day !== lastDay));
  const shareOf = ({ day, weight }: Piece) => {
    if (older === 0) return weight / newest;
    return day === lastDay ? (p * weight) / newest : ((1 - p) * weight) / older;
  };
  return { kind: 'weights', shares: pieces.map(shareOf) };
}

/** Canvas's weighted average on the shelf: `newest` is what the newest day counts, in percent. */
export const canvasWeightedOnShelf: ShelfMethod<{ newest: number }> = {
  key: 'canvas-weighted',
  settings: z.strictObject({ newest: z.number().min(1).max(99).default(65) }),
  of: ({ newest }) => canvasWeightedOf(newest),
  fairness: { raising: null, adding: { before: [1, 4], added: 3 } },
  refuses: () => null,
};
