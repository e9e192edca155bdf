import { z } from 'zod';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import { poolDay } from '../pool-day.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type LatestState = { readonly level: number; readonly count: number; readonly lastDay: string | null };

/**
 * What the newest day of work shows, and nothing before it; several pieces of that day are pooled.
 *
 * Source: Canvas LMS "Most Recent Score", Educate "Most Recent". Worked by hand: 4, 1, 3 → 3; with 2 and 3 on the
 * newest day 2.50.
 */
const latest: Method<LatestState> = {
  key: 'latest',
  empty: { level: 0, count: 0, lastDay: null },
  append: (state, { day, pieces }: DayOfPieces) => ({
    level: poolDay(pieces).level,
    count: state.count + pieces.length,
    lastDay: day,
  }),
  read: ({ level, count, lastDay }) => ({
    level: count === 0 ? null : level,
    effective: null,
    count,
    lastDay,
  }),
  account,
};

/** The pieces of the newest day decide, each by its weight. */
function account(pieces: readonly Piece[]): Account {
  if (pieces.length === 0) return { kind: 'none' };
  const newest = pieces
    .map((each) => each.day)
    .sort()
    .at(-1);
  const { weight } = poolDay(pieces.filter((each) => each.day === newest));
  return {
    kind: 'deciders',
    shares: pieces.map((each) => (each.day === newest ? each.weight / weight : 0)),
  };
}

/** The latest on the shelf; it has nothing to set. */
export const latestOnShelf: ShelfMethod<Record<string, never>> = {
  key: 'latest',
  settings: z.strictObject({}),
  of: () => latest,
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
