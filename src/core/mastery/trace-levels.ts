import { byDay } from './by-day.ts';
import { estimateFrom } from './estimate-from.ts';
import type { Piece } from './judgement.ts';
import type { Calculation } from './method.ts';

/** The level whose word an estimate said from a day on. */
export type LevelFrom = { readonly day: string; readonly level: number };

/**
 * How the word of an estimate went over time: one entry for each day of work from the third occasion on.
 * `pieces` come from `gatherPieces`; a retake stands on the day of the work whose place it took.
 *
 * Example: 1, 2, 3, 3 on 2, 5, 12 and 16 November. After the third piece the level is (4·1 + 6·2 + 9·3)/19 =
 * 2.26, Getting there; after the fourth (8·1 + 12·2 + 18·3 + 27·3)/65 = 2.57, Mastery.
 */
export function traceLevels(pieces: readonly Piece[], calculation: Calculation): LevelFrom[] {
  const { method } = calculation;
  let state = method.empty;
  return byDay(pieces).flatMap((day) => {
    state = method.append(state, day);
    const { word } = estimateFrom(state, calculation);
    return word === null ? [] : [{ day: day.day, level: word }];
  });
}
