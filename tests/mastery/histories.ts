import fc from 'fast-check';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import { addDays } from '#core/time/add-days.ts';

/** For tests: histories of up to 12 judgements, each of an occasion of its own, several on one day now and then. */
export const histories = (atLeast = 1) =>
  fc
    .array(fc.record({ level: fc.integer({ min: 1, max: 4 }), gap: fc.integer({ min: 0, max: 3 }) }), {
      minLength: atLeast,
      maxLength: 12,
    })
    .map((steps) => {
      let day = '2026-09-01';
      return steps.map(({ level, gap }, at): Judgement => {
        day = addDays(day, gap);
        return judged({ id: `j${String(at).padStart(2, '0')}`, level, workedOn: day });
      });
    });

/** For tests: histories of up to 12 judgements, one every other day. */
export const dailyHistories = () =>
  fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
    .map((levels) =>
      levels.map((level, at) =>
        judged({ id: `j${String(at).padStart(2, '0')}`, level, workedOn: addDays('2026-09-01', 2 * at) }),
      ),
    );

/** For tests: one judgement, by the same judge, of an occasion of its own. */
export function judged(known: Pick<Judgement, 'id' | 'level' | 'workedOn'> & Partial<Judgement>): Judgement {
  return { occasionId: `o-${known.id}`, judgeId: 'rivera', recordedAt: 0, retakeOf: null, ...known };
}

/** For tests: a level taken from a list of judgements by the default method; NaN without any. */
export function levelOf(judgements: readonly Judgement[]): number {
  return recencyMean.read(replay(recencyMean, gatherPieces(judgements))).level ?? Number.NaN;
}
