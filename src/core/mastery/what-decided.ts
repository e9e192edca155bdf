import type { Scale } from '#core/scales/scale.ts';
import { wordLevel } from '#core/scales/word-level.ts';
import { ENOUGH_OCCASIONS, type Estimate } from './estimate-from.ts';
import type { WeighedPiece } from './judgement.ts';
import type { Account } from './method.ts';

/**
 * What decided an estimate, for one sentence. `ids` are occasions, oldest first.
 *
 * - `no-pieces`: there is no evidence yet.
 * - `too-few`: fewer than three occasions.
 * - `all-pieces`: every piece is at the level of the estimate's word.
 * - `latest-pieces`: the `count` latest pieces all are, and carry at least half of the weight.
 * - `average`: an average of pieces from `lowest` to `highest`; the `ids` are the latest pieces that together
 *   carry at least half of the weight.
 * - `deciders`: by the method's rule these pieces alone decide (the highest, the middle one).
 * - `curve`: a curve through all pieces.
 * - `no-level`: there is enough evidence, and the method gives no level (yet).
 */
export type Decided =
  | { readonly kind: 'no-pieces' }
  | { readonly kind: 'too-few'; readonly count: number; readonly ids: readonly string[] }
  | {
      readonly kind: 'all-pieces' | 'latest-pieces';
      readonly level: number;
      readonly count: number;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'deciders'; readonly count: number; readonly ids: readonly string[] }
  | { readonly kind: 'curve' | 'no-level'; readonly count: number }
  | {
      readonly kind: 'average';
      readonly lowest: number;
      readonly highest: number;
      readonly count: number;
      readonly ids: readonly string[];
    };

/**
 * Finds what decided. Pieces come oldest first; those of one day count as one moment, so "latest" takes whole
 * days only.
 *
 * Example: 1, 2, 3, 3 on four days has the word Mastery: the two latest pieces, with 45 of 65 parts, decided.
 */
export function whatDecided(
  pieces: readonly WeighedPiece[],
  reached: { estimate: Estimate; account: Account; scale: Scale },
): Decided {
  const { estimate, account, scale } = reached;
  const count = pieces.length;
  const ids = pieces.map((each) => each.occasionId);
  if (count === 0) return { kind: 'no-pieces' };
  if (count < ENOUGH_OCCASIONS) return { kind: 'too-few', count, ids };
  if (estimate.word === null) return { kind: 'no-level', count };
  if (account.kind === 'curve') return { kind: 'curve', count };

  const level = estimate.word;
  const agrees = (piece: WeighedPiece) => wordLevel(piece.level, scale) === level;
  if (pieces.every(agrees)) return { kind: 'all-pieces', level, count, ids };
  if (account.kind === 'deciders') {
    const deciding = pieces.filter(({ share }) => share > 0).map(({ occasionId }) => occasionId);
    return { kind: 'deciders', count: deciding.length, ids: deciding };
  }

  const newestDays = [...Map.groupBy(pieces, (each) => each.day)].reverse().map(([, ofDay]) => ofDay);
  const until = newestDays.findIndex((ofDay) => !ofDay.every(agrees));
  const latest = newestDays.slice(0, until).reverse().flat();
  if (carriesHalf(latest)) {
    return { kind: 'latest-pieces', level, count: latest.length, ids: latest.map((each) => each.occasionId) };
  }

  const heaviest: WeighedPiece[] = [];
  for (const ofDay of newestDays) {
    heaviest.unshift(...ofDay);
    if (carriesHalf(heaviest)) break;
  }
  const levels = pieces.map((each) => each.level);
  return {
    kind: 'average',
    lowest: Math.min(...levels),
    highest: Math.max(...levels),
    count: heaviest.length,
    ids: heaviest.map((each) => each.occasionId),
  };
}

function carriesHalf(pieces: readonly WeighedPiece[]): boolean {
  return pieces.reduce((sum, each) => sum + each.share, 0) >= 0.5 - 1e-9;
}
