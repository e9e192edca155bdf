import { byDay } from './by-day.ts';
import type { Piece } from './judgement.ts';
import type { DayOfPieces, Method } from './method.ts';

/** What a rule says about pieces (never none): a level and each piece's share in it, in the same order; or nothing. */
export type Decision = { readonly level: number; readonly shares: readonly number[] } | null;

/** What a method keeps that reads the last pieces only: whole days, oldest first, never more than `k` pieces and a day. */
export type LastPieces = {
  readonly days: readonly DayOfPieces[];
  readonly count: number;
  readonly lastDay: string | null;
};

/**
 * A method that reads the last `k` pieces only, and decides on them by a rule. Pieces of one day count as one moment,
 * so whole days are taken, the newest first, until there are at least `k` pieces; the rest has no share.
 *
 * Example, k = 3: of 1, then 2 and 2 on one day, then 4, the last three are 2, 2 and 4. With k = 2 they are the same:
 * the day of the two 2s is not cut in half.
 */
export function decideByLast(rule: {
  key: string;
  k: number;
  decide(pieces: readonly Piece[]): Decision;
}): Method<LastPieces> {
  const { key, k, decide } = rule;
  return {
    key,
    empty: { days: [], count: 0, lastDay: null },
    append: (state, day) => ({
      days: keepLast([...state.days, day], k),
      count: state.count + day.pieces.length,
      lastDay: day.day,
    }),
    read: ({ days, count, lastDay }) => ({
      level: count === 0 ? null : (decide(piecesOf(days))?.level ?? null),
      effective: null,
      count,
      lastDay,
    }),
    account: (pieces) => {
      const last = piecesOf(keepLast(byDay(pieces), k));
      const decision = last.length === 0 ? null : decide(last);
      if (decision === null) return { kind: 'none' };
      const shares = new Map(last.map((piece, at) => [piece.occasionId, decision.shares[at] ?? 0]));
      return { kind: 'deciders', shares: pieces.map((each) => shares.get(each.occasionId) ?? 0) };
    },
  };
}

function keepLast(days: readonly DayOfPieces[], k: number): readonly DayOfPieces[] {
  let from = days.length;
  for (let kept = 0; from > 0 && kept < k; ) {
    from -= 1;
    kept += days[from]?.pieces.length ?? 0;
  }
  return days.slice(from);
}

function piecesOf(days: readonly DayOfPieces[]): readonly Piece[] {
  return days.flatMap((each) => each.pieces);
}
