import type { Piece } from './judgement.ts';
import type { DayOfPieces } from './method.ts';

/**
 * Pieces by day of work, oldest day first, and within a day by occasion, so that no method sees the order they came
 * in.
 *
 * Example: a slip of 4 November and two stations of 12 November are two days, the second with two pieces.
 */
export function byDay(pieces: readonly Piece[]): DayOfPieces[] {
  const inOrder = pieces.toSorted((a, b) => (a.occasionId < b.occasionId ? -1 : 1));
  return [...Map.groupBy(inOrder, (each) => each.day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => ({ day, pieces: ofDay }));
}
