import { z } from 'zod';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type HighestState = { readonly highest: number; readonly count: number; readonly lastDay: string | null };

/**
 * The highest level of all pieces, whenever it was shown. Range: that of the pieces.
 *
 * Source: Canvas LMS, "Highest Score". Worked by hand: 3, 1 and 2 give 3.
 */
const highest: Method<HighestState> = {
  key: 'highest',
  empty: { highest: Number.NEGATIVE_INFINITY, count: 0, lastDay: null },
  append: (state, { day, pieces }: DayOfPieces) => ({
    highest: pieces.reduce((best, { level }) => Math.max(best, level), state.highest),
    count: state.count + pieces.length,
    lastDay: day,
  }),
  read: ({ highest: level, count, lastDay }) => ({
    level: count === 0 ? null : level,
    effective: null,
    count,
    lastDay,
  }),
  account,
};

/** Every piece at the highest level decides. */
function account(pieces: readonly Piece[]): Account {
  if (pieces.length === 0) return { kind: 'none' };
  const level = Math.max(...pieces.map((each) => each.level));
  const at = pieces.map((each) => each.level === level);
  const count = at.filter(Boolean).length;
  return { kind: 'deciders', shares: at.map((decides) => (decides ? 1 / count : 0)) };
}

/** The highest level on the shelf; it has nothing to set. */
export const highestOnShelf: ShelfMethod<Record<string, never>> = {
  key: 'highest',
  settings: z.strictObject({}),
  of: () => highest,
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
