import { z } from 'zod';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import { settleLevel } from '../settle-level.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type BestState = {
  readonly best: readonly number[];
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * The mean of the `k` highest pieces, whenever they were done; fewer pieces than `k` all count. Each piece counts once,
 * whatever its weight, so that it cannot matter which of several equal ones is among the best.
 *
 * Source: Educate "Average of 3 Highest". Worked by hand, k = 3: 4, 3, 3, 4 → (4 + 4 + 3)/3 = 3.67.
 */
function meanOfBestOf(k: number): Method<BestState> {
  return {
    key: 'mean-of-best',
    empty: { best: [], count: 0, lastDay: null },
    append: (state, { day, pieces }: DayOfPieces) => ({
      best: highest([...state.best, ...pieces.map((each) => each.level)], k),
      count: state.count + pieces.length,
      lastDay: day,
    }),
    read: ({ best, count, lastDay }) => ({
      level: count === 0 ? null : best.reduce((sum, each) => sum + each, 0) / best.length,
      effective: null,
      count,
      lastDay,
    }),
    account: (pieces) => account(k, pieces),
  };
}

/** Pieces at the lowest of the best levels share what places the higher ones leave: 4, 3, 3 with k = 2 are 1/2, 1/4, 1/4. */
function account(k: number, pieces: readonly Piece[]): Account {
  if (pieces.length === 0) return { kind: 'none' };
  const levels = pieces.map((each) => settleLevel(each.level));
  const best = highest(levels, k);
  const lowest = best.at(-1) ?? 0;
  const above = best.filter((each) => each > lowest).length;
  const alike = levels.filter((each) => each === lowest).length;
  const shareOf = (level: number) => {
    if (level < lowest) return 0;
    return level > lowest ? 1 / best.length : (best.length - above) / alike / best.length;
  };
  return { kind: 'deciders', shares: levels.map(shareOf) };
}

function highest(levels: readonly number[], k: number): number[] {
  return levels.toSorted((a, b) => b - a).slice(0, k);
}

/** The mean of the best on the shelf: `k` is how many of the highest pieces count. */
export const meanOfBestOnShelf: ShelfMethod<{ k: number }> = {
  key: 'mean-of-best',
  settings: z.strictObject({ k: z.int().min(1).max(20).default(3) }),
  of: ({ k }) => meanOfBestOf(k),
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
