import type { Scale } from '#core/scales/scale.ts';
import type { Piece } from './judgement.ts';

/** What a method says about a history. */
export type Reading = {
  /** unrounded, in levels; null without pieces, and where the method gives none (yet) */
  readonly level: number | null;
  /** how many equally weighted pieces would carry as much; null where the method's certainty was never measured */
  readonly effective: number | null;
  /** occasions, counted by the method or not */
  readonly count: number;
  /** the day of the newest piece, 'YYYY-MM-DD' */
  readonly lastDay: string | null;
};

/** All pieces of one day. They count as done at one moment, so their order cannot matter. */
export type DayOfPieces = { readonly day: string; readonly pieces: readonly Piece[] };

/**
 * How a level came about, so that anybody can work it out again. `shares` are in the order of the pieces asked about,
 * each from 0 to 1, and add to 1; the level is the sum of share × level.
 *
 * - `weights`: an average; each piece has its weight.
 * - `deciders`: some pieces decide (the highest, the middle one); the others have no share.
 * - `curve`: a curve through all pieces, level = start · days^power, kept on the scale; no piece has a share.
 * - `none`: there is no level to explain.
 */
export type Account =
  | { readonly kind: 'weights' | 'deciders'; readonly shares: readonly number[] }
  | { readonly kind: 'curve'; readonly start: number; readonly power: number; readonly days: number }
  | { readonly kind: 'none' };

/**
 * A way to make a level out of pieces, one day after another. `append` costs the same however long the history is.
 */
export type Method<State> = {
  readonly key: string;
  readonly empty: State;
  append(state: State, day: DayOfPieces): State;
  read(state: State): Reading;
  /** How the level of these pieces came about; `pieces` in any order */
  account(pieces: readonly Piece[]): Account;
};

/** A method on a scale: everything that makes pieces into a level. */
export type Calculation<State = unknown> = { readonly method: Method<State>; readonly scale: Scale };
