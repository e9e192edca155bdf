import { z } from 'zod';
import { type Decision, decideByLast } from '../decide-by-last.ts';
import type { Piece } from '../judgement.ts';
import { settleLevel } from '../settle-level.ts';
import type { ShelfMethod } from '../shelf-method.ts';

/**
 * The middle one of the last `k` pieces in order of level; with an even number the mean of the middle two. Each piece
 * counts once, whatever its weight, and a day is never cut in half.
 *
 * With an even `k` a newest piece can lower it (k = 4: 4, 1, 1, 4 has 2.50, and a newest 3 leaves 1, 1, 3, 4 with 2);
 * with an odd one, as usual, it cannot.
 *
 * Source: CommonGoals "Median of Recent Scores". Worked by hand, k = 5: 4, 1, 3, 2, 3, 3 → of 1, 2, 3, 3, 3 the third,
 * 3.00. Two pieces, 2 and 3 → 2.50.
 */
function decide(pieces: readonly Piece[]): Decision {
  const levels = pieces.map((each) => settleLevel(each.level));
  const inOrder = levels.toSorted((a, b) => a - b);
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1] ?? 0;
  const upper = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  // All pieces at a middle level share in it alike: which of them stands in the middle cannot be said.
  const half = (level: number, middle: number) =>
    level === middle ? 0.5 / levels.filter((each) => each === middle).length : 0;
  return {
    level: (lower + upper) / 2,
    shares: levels.map((each) => half(each, lower) + half(each, upper)),
  };
}

/** The median on the shelf: `k` is how many of the last pieces it is the middle of. */
export const medianOnShelf: ShelfMethod<{ k: number }> = {
  key: 'median',
  settings: z.strictObject({ k: z.int().min(1).max(20).default(5) }),
  of: ({ k }) => decideByLast({ key: 'median', k, decide }),
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
