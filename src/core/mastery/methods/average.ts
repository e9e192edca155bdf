import { z } from 'zod';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type AverageState = {
  readonly sum: number;
  readonly weight: number;
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * The mean of all pieces by their weights, Σws/Σw, whenever they were done. The level lies between the lowest and the
 * highest piece.
 *
 * Source: Canvas LMS "Average", Educate "Average", JumpRope "weighted mean". Worked by hand: 4, 3, 3, 4 → 14/4 = 3.50.
 */
const average: Method<AverageState> = {
  key: 'average',
  empty: { sum: 0, weight: 0, count: 0, lastDay: null },
  append: (state, { day, pieces }: DayOfPieces) => ({
    sum: pieces.reduce((sum, each) => sum + each.weight * each.level, state.sum),
    weight: pieces.reduce((sum, each) => sum + each.weight, state.weight),
    count: state.count + pieces.length,
    lastDay: day,
  }),
  read: ({ sum, weight, count, lastDay }) => ({
    level: count === 0 ? null : sum / weight,
    effective: null,
    count,
    lastDay,
  }),
  account,
};

function account(pieces: readonly Piece[]): Account {
  if (pieces.length === 0) return { kind: 'none' };
  const weight = pieces.reduce((sum, each) => sum + each.weight, 0);
  return { kind: 'weights', shares: pieces.map((each) => each.weight / weight) };
}

/** The average on the shelf; it has nothing to set. */
export const averageOnShelf: ShelfMethod<Record<string, never>> = {
  key: 'average',
  settings: z.strictObject({}),
  of: () => average,
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
