import type { Piece } from './judgement.ts';

/** What a method says about a history: an unrounded level (null without pieces) and how much it rests on. */
export type Reading = {
  /** unrounded, in levels */
  readonly level: number | null;
  /** how many equally weighted pieces would carry as much; 0 without pieces */
  readonly effective: number;
  /** occasions */
  readonly count: number;
  /** the day of the newest piece, 'YYYY-MM-DD' */
  readonly lastDay: string | null;
};

/** All pieces of one day. They count as done at one moment, so their order cannot matter. */
export type DayOfPieces = { readonly day: string; readonly pieces: readonly Piece[] };

/**
 * The shape of every file on the shelf `methods/`: a way to make a level out of pieces, one day after another.
 * `append` costs the same however long the history is; `weigh` gives each piece's part in the level (they add
 * to 1), in the order of the pieces.
 */
export type Method<State> = {
  readonly key: string;
  readonly empty: State;
  readonly append: (state: State, day: DayOfPieces) => State;
  readonly read: (state: State) => Reading;
  readonly weigh: (pieces: readonly Piece[]) => number[];
};
