import type { Scale } from '#core/scales/scale.ts';
import { estimateFrom } from './estimate-from.ts';
import type { Piece } from './judgement.ts';
import { recencyMean } from './methods/recency-mean.ts';

/** The level whose word an estimate said from a day on. */
export type LevelFrom = { readonly day: string; readonly level: number };

/**
 * How the word of an estimate went over time: one entry for each day of work from the third occasion on.
 * `pieces` come from `gatherPieces`; a retake stands on the day of the work whose place it took.
 *
 * Example: 1, 2, 3, 3 on 2, 5, 12 and 16 November. After the third piece the level is (4·1 + 6·2 + 9·3)/19 =
 * 2.26, Getting there; after the fourth (8·1 + 12·2 + 18·3 + 27·3)/65 = 2.57, Mastery.
 */
export function traceLevels(pieces: readonly Piece[], scale: Scale): LevelFrom[] {
  const days = [...Map.groupBy(pieces, (each) => each.day)].sort(([a], [b]) => (a < b ? -1 : 1));
  let state = recencyMean.empty;
  return days.flatMap(([day, ofDay]) => {
    state = recencyMean.append(state, { day, pieces: ofDay });
    const { word } = estimateFrom(state, scale);
    return word === null ? [] : [{ day, level: word }];
  });
}
