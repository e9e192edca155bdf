import type { Piece } from './judgement.ts';

/**
 * What the pieces of one day show together: their mean by weight, and the sum of their weights. `pieces` is never empty.
 *
 * Example: 2 and 3 on one day are 2.5 with weight 2.
 */
export function poolDay(pieces: readonly Piece[]): { level: number; weight: number } {
  let weight = 0;
  let weighted = 0;
  for (const piece of pieces) {
    weight += piece.weight;
    weighted += piece.weight * piece.level;
  }
  return { level: pieces.length === 1 ? (pieces[0]?.level ?? 0) : weighted / weight, weight };
}
