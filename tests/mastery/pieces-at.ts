import type { Piece } from '#core/mastery/judgement.ts';
import { addDays } from '#core/time/add-days.ts';

/** For tests: one piece a day from 1 September 2026 on, at the levels given, oldest first. */
export function piecesAt(levels: readonly number[]): Piece[] {
  return levels.map((level, at) => {
    const day = addDays('2026-09-01', at);
    const id = `work-of-${day}`;
    return {
      occasionId: id,
      day,
      level,
      weight: 1,
      squares: 1,
      from: id,
      judgementIds: [id],
      replaced: [],
    };
  });
}
