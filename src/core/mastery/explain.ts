import type { Scale } from '#core/scales/scale.ts';
import { type Estimate, estimateFrom } from './estimate-from.ts';
import { type Change, findChange } from './find-change.ts';
import type { Piece, WeighedPiece } from './judgement.ts';
import { recencyMean } from './methods/recency-mean.ts';
import { replay } from './replay.ts';
import { sharePercents } from './share-percents.ts';
import { type Decided, whatDecided } from './what-decided.ts';

/** Everything "Why this level?" says, as facts for the catalogues to put into words. */
export type Explanation = {
  readonly estimate: Estimate;
  /** oldest first */
  readonly pieces: readonly WeighedPiece[];
  /** the level worked out again from the shares alone; equal to the estimate's level */
  readonly recomputed: number | null;
  readonly decided: Decided;
  readonly whatWouldChange: Change;
};

/**
 * Explains an estimate: each piece's part in it, what decided, and the least new evidence that would change it.
 * `pieces` come from `gatherPieces`.
 *
 * Example: 2, 3, 3 on three days count 21.0, 31.6 and 47.4 in a hundred (4, 6 and 9 parts of 19); the level is
 * (8 + 18 + 27)/19 = 2.79; the two latest pieces, both at 3, decided; one more piece at 3 makes it shown.
 */
export function explain(pieces: readonly Piece[], scale: Scale): Explanation {
  const shares = recencyMean.weigh(pieces);
  const percents = sharePercents(shares);
  const weighed = pieces.map((piece, at) => ({
    ...piece,
    share: shares[at] ?? 0,
    percent: percents[at] ?? 0,
  }));
  const state = replay(recencyMean, pieces);
  const estimate = estimateFrom(state, scale);
  return {
    estimate,
    pieces: weighed,
    recomputed: weighed.length === 0 ? null : weighed.reduce((sum, each) => sum + each.share * each.level, 0),
    decided: whatDecided(weighed, { estimate, scale }),
    whatWouldChange: findChange(state, scale),
  };
}
