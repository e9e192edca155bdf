import type { Piece } from '#core/mastery/judgement.ts';
import type { Account } from '#core/mastery/method.ts';
import { replay } from '#core/mastery/replay.ts';
import type { ShelfMethod } from '#core/mastery/shelf-method.ts';
import { defaultScale, type Scale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { piecesAt } from './pieces-at.ts';

/**
 * For tests: levels by day, oldest first. An array within the array is the pieces of one day.
 */
export type Levels = readonly (number | readonly number[])[];

/** The pieces of these levels, from 1 September 2026 on. */
function piecesOf(levels: Levels): Piece[] {
  return levels.flatMap((each, at) => {
    if (typeof each === 'number') return piecesAt(levels.map(Number)).slice(at, at + 1);
    const day = addDays('2026-09-01', at);
    return piecesAt(each).map((piece) => ({ ...piece, day, occasionId: `${day}-${piece.occasionId}` }));
  });
}

/** For tests: the level a method of the shelf gives, with the settings that differ from the usual ones. */
export function readBy<Settings>(
  shelf: ShelfMethod<Settings>,
  levels: Levels,
  { scale = defaultScale, ...settings }: Partial<Settings> & { scale?: Scale } = {},
): number | null {
  const method = shelf.of(shelf.settings.parse(settings), scale);
  return method.read(replay(method, piecesOf(levels))).level;
}

/** For tests: how a method of the shelf accounts for these levels. */
export function accountBy<Settings>(
  shelf: ShelfMethod<Settings>,
  levels: Levels,
  settings: Partial<Settings> = {},
): Account {
  return shelf.of(shelf.settings.parse(settings), defaultScale).account(piecesOf(levels));
}

/** For tests: the shares of an account; none where it has none. */
export function sharesBy<Settings>(
  shelf: ShelfMethod<Settings>,
  levels: Levels,
  settings: Partial<Settings> = {},
): readonly number[] {
  const account = accountBy(shelf, levels, settings);
  return 'shares' in account ? account.shares : [];
}
