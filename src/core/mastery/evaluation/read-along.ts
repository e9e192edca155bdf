import { scaleRange } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import type { Calculation, DayOfPieces } from '../method.ts';

const FIRST_DAY = '2026-09-01';

/** Days that are asked for again and again, made once: by their place, then by the level shown on them. */
const MADE = Array.from({ length: 16 }, (_, place) =>
  Array.from({ length: 10 }, (__, level) => makeDay(place, level)),
);

/** A piece at this level, alone on its day, so many days after the first. */
export function dayAt(place: number, level: number): DayOfPieces {
  return MADE[place]?.[level] ?? makeDay(place, level);
}

function makeDay(place: number, level: number): DayOfPieces {
  const day = addDays(FIRST_DAY, place);
  return {
    day,
    pieces: [
      { occasionId: day, day, level, weight: 1, squares: 1, from: day, judgementIds: [day], replaced: [] },
    ],
  };
}

/**
 * What a method says after each of these levels, oldest first and one a day. A method that gives no level yet counts
 * as saying the lowest of the scale.
 *
 * Example: the recency mean says 2 and then 2.6 of 2, 3.
 */
export function readAlong({ method, scale }: Calculation, levels: readonly number[]): number[] {
  const { lowest } = scaleRange(scale);
  let state = method.empty;
  return levels.map((level, place) => {
    state = method.append(state, dayAt(place, level));
    return method.read(state).level ?? lowest;
  });
}
