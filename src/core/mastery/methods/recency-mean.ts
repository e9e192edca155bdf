import { z } from 'zod';
import type { Piece } from '../judgement.ts';
import type { DayOfPieces, Method, Reading } from '../method.ts';
import type { ShelfMethod } from '../shelf-method.ts';

/**
 * What the recency mean keeps of a history: faded sums of weight × level (`n`), of weight (`d`) and of squared
 * weight (`q`), the number of occasions, and the day of the newest piece.
 */
export type RecencyState = {
  readonly n: number;
  readonly d: number;
  readonly q: number;
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * The recency mean: an average in which each newer day of work counts 1/lambda times as much as the one before.
 *
 *   N ← λN + Σws   D ← λD + Σw   Q ← λ²Q + Σw²   level = N/D   effective = D²/Q
 *
 * The pieces of one day fade what came before once. `lambda` runs from 0 (only the latest day counts) to 1 (the
 * plain mean); a RangeError is thrown outside. The level lies between the lowest and the highest piece. With
 * equal weights `effective` grows towards (1+λ)/(1−λ), which is 5 for λ = 2/3.
 *
 * Source: the project's comparison of methods, section 6(b). Worked by hand, λ = 2/3, pieces 2 then 3: the 3
 * counts 3 parts and the 2 counts 2 parts, so (2·2 + 3·3) / (2 + 3) = 13/5 = 2.60.
 */
export function recencyMeanOf(lambda: number): Method<RecencyState> {
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`lambda must be between 0 and 1, not ${lambda}`);
  return {
    key: 'recency-mean',
    empty: { n: 0, d: 0, q: 0, count: 0, lastDay: null },
    append: (state, day) => append(lambda, state, day),
    read,
    account: (pieces) =>
      pieces.length === 0 ? { kind: 'none' } : { kind: 'weights', shares: weigh(lambda, pieces) },
  };
}

/**
 * The default method: the recency mean with λ = 2/3, in which each newer day of work counts one and a half
 * times as much as the one before.
 *
 * Worked by hand: 1, 2, 3, 4 count 8, 12, 18 and 27 parts: (8 + 24 + 54 + 108) / 65 = 194/65 = 2.98.
 * Likewise 3 → 3.00; 4, 3, 2, 1 → 131/65 = 2.02; 1, 1, 3, 3 → 155/65 = 2.38.
 */
export const recencyMean: Method<RecencyState> = recencyMeanOf(2 / 3);

function append(lambda: number, state: RecencyState, day: DayOfPieces): RecencyState {
  let n = 0;
  let d = 0;
  let q = 0;
  for (const piece of day.pieces) {
    n += piece.weight * piece.level;
    d += piece.weight;
    q += piece.squares;
  }
  return {
    n: lambda * state.n + n,
    d: lambda * state.d + d,
    q: lambda * lambda * state.q + q,
    count: state.count + day.pieces.length,
    lastDay: day.day,
  };
}

function read(state: RecencyState): Reading {
  const { count, lastDay } = state;
  if (count === 0) return { level: null, effective: 0, count, lastDay };
  return { level: state.n / state.d, effective: (state.d * state.d) / state.q, count, lastDay };
}

function weigh(lambda: number, pieces: readonly Piece[]): number[] {
  const newestFirst = [...new Set(pieces.map((each) => each.day))].sort().reverse();
  const fading = new Map(newestFirst.map((day, age) => [day, lambda ** age]));
  const parts = pieces.map((each) => each.weight * (fading.get(each.day) ?? 0));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/** The recency mean on the shelf: `lambda` says how much of a piece's weight is left when a newer day follows. */
export const recencyMeanOnShelf: ShelfMethod<{ lambda: number }> = {
  key: 'recency-mean',
  settings: z.strictObject({
    lambda: z
      .number()
      .min(0)
      .max(1)
      .default(2 / 3),
  }),
  of: ({ lambda }) => recencyMeanOf(lambda),
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
