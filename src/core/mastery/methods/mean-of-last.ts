import { z } from 'zod';
import { decideByLast } from '../decide-by-last.ts';
import { poolDay } from '../pool-day.ts';
import type { ShelfMethod } from '../shelf-method.ts';

/**
 * The mean of the last `k` pieces by their weights, Σws/Σw; what is older has no share. Fewer pieces than `k` all count,
 * and a day is never cut in half. The level lies between the lowest and the highest of these pieces.
 *
 * A good piece that leaves the last `k` may pull the level down although the new one is above it: 4, 1, 1 has the level
 * 2, and a newest 2 makes it (1 + 1 + 2)/3 = 1.33. With k = 1 this cannot happen.
 *
 * Source: PowerSchool "Most Recent Scores", CommonGoals "Average of Recent Scores". Worked by hand, k = 3: 1, 2, 3, 4 →
 * (2 + 3 + 4)/3 = 3.00.
 */
export const meanOfLastOnShelf: ShelfMethod<{ k: number }> = {
  key: 'mean-of-last',
  settings: z.strictObject({ k: z.int().min(1).max(20).default(3) }),
  of: ({ k }) =>
    decideByLast({
      key: 'mean-of-last',
      k,
      decide: (pieces) => {
        const { level, weight } = poolDay(pieces);
        return { level, shares: pieces.map((each) => each.weight / weight) };
      },
    }),
  fairness: { raising: null, adding: { before: [4, 1, 1], added: 2 } },
  refuses: () => null,
};
