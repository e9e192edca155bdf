import { type Estimate, estimateFrom } from './estimate-from.ts';
import { type Change, findChange } from './find-change.ts';
import type { Piece, WeighedPiece } from './judgement.ts';
import type { Account, Calculation } from './method.ts';
import { replay } from './replay.ts';
import { sharePercents } from './share-percents.ts';
import { type Decided, whatDecided } from './what-decided.ts';

/** Everything "Why this level?" says, as facts for the catalogues to put into words. */
export type Explanation = {
  /** The method's key; its one sentence is in the catalogues */
  readonly method: string;
  readonly estimate: Estimate;
  /** how the level came about; with a curve or none, no piece has a share */
  readonly account: Account;
  /** oldest first */
  readonly pieces: readonly WeighedPiece[];
  /** the level worked out again from the account alone, before it is kept on the scale */
  readonly recomputed: number | null;
  readonly decided: Decided;
  readonly whatWouldChange: Change;
};

/**
 * Explains an estimate: each piece's part in it, what decided, and the least new evidence that would change it.
 * `pieces` come from `gatherPieces`.
 *
 * Example, the usual method: 2, 3, 3 on three days count 21.0, 31.6 and 47.4 in a hundred (4, 6 and 9 parts of 19);
 * the level is (8 + 18 + 27)/19 = 2.79; the two latest pieces, both at 3, decided; one more piece at 3 makes it shown.
 */
export function explain(pieces: readonly Piece[], calculation: Calculation): Explanation {
  const { method, scale } = calculation;
  const account = method.account(pieces);
  const shares = 'shares' in account ? account.shares : [];
  const percents = sharePercents(shares);
  const weighed = pieces.map((piece, at) => ({
    ...piece,
    share: shares[at] ?? 0,
    percent: percents[at] ?? 0,
  }));
  const state = replay(method, pieces);
  const estimate = estimateFrom(state, calculation);
  return {
    method: method.key,
    estimate,
    account,
    pieces: weighed,
    recomputed: recompute(account, weighed),
    decided: whatDecided(weighed, { estimate, account, scale }),
    whatWouldChange: findChange(state, calculation),
  };
}

function recompute(account: Account, pieces: readonly WeighedPiece[]): number | null {
  if (account.kind === 'none') return null;
  if (account.kind === 'curve') return account.start * account.days ** account.power;
  return pieces.reduce((sum, each) => sum + each.share * each.level, 0);
}
