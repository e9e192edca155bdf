import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '#core/scales/round-half-up.ts';
import { defaultScale, type Scale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { histories, judged } from '#tests/mastery/histories.ts';
import { hold, printSeed } from '#tests/mastery/hold.ts';
import { averageClass } from '../canvas/average-class.ts';
import type { CanvasOutcome } from '../canvas/canvas-row.ts';
import { findClassMedian } from '../canvas/find-class-median.ts';
import { rollUpRows } from '../canvas/roll-up-rows.ts';
import { calculationOf, findMethod } from '../choose-method.ts';
import { gatherPieces } from '../gather-pieces.ts';
import type { Judgement } from '../judgement.ts';
import { replay } from '../replay.ts';
import { methods } from './index.ts';

printSeed('shelf-properties.test.ts');

/** A scale of 3 to 9, on which a level is twice what it is on the usual one, and one more. */
const stretched: Scale = {
  levels: Array.from({ length: 7 }, (_, at) => ({ level: at + 3, key: `l${at}` })),
  cut: 7,
};
const keys = methods.map(({ key }) => key);
const neverLowered = keys.filter((key) => findMethod(key)?.fairness.raising === null);
/** All but those that see ratios of levels, or the cut. */
const averages = keys.filter((key) => !['power-law', 'average-or-power-law', 'n-times'].includes(key));

function levelBy(key: string, history: readonly Judgement[], scale = defaultScale): number | null {
  const { method } = calculationOf({ key, settings: {} }, scale);
  return method.read(replay(method, gatherPieces(history))).level;
}

describe.each(keys)('%s', (key) => {
  it('7: does not see due dates, delays, attempts, comments or behaviour', () => {
    hold(
      fc.property(histories(), fc.anything(), (history, anything) => {
        const burdened = history.map((each) => ({
          ...each,
          dueOn: anything,
          late: true,
          attempts: 7,
          effort: 1,
        }));
        expect(levelBy(key, burdened)).toBe(levelBy(key, history));
      }),
      1000,
    );
  });

  it('9: is not touched by a worse retake', () => {
    hold(
      fc.property(histories(), fc.nat(11), fc.integer({ min: 1, max: 4 }), (history, at, worth) => {
        const first = history[at % history.length] as Judgement;
        const retake = judged({
          id: 'retake',
          level: Math.min(worth, first.level),
          workedOn: addDays(history.at(-1)?.workedOn ?? '', 3),
          retakeOf: first.occasionId,
        });
        expect(levelBy(key, [...history, retake])).toBe(levelBy(key, history));
      }),
      1000,
    );
  });

  it('21: is the same for two students with the same list, whoever judged it', () => {
    hold(
      fc.property(histories(), (history) => {
        const ofOther = history.map((each) => ({ ...each, id: `b-${each.id}`, judgeId: 'other' }));
        expect(levelBy(key, ofOther)).toBe(levelBy(key, history));
      }),
      1000,
    );
  });
});

it.each(neverLowered)('9: %s is never lowered by a better retake', (key) => {
  hold(
    fc.property(histories(), fc.nat(11), (history, at) => {
      const first = history[at % history.length] as Judgement;
      const retake = judged({
        id: 'retake',
        level: Math.min(4, first.level + 1),
        workedOn: addDays(history.at(-1)?.workedOn ?? '', 3),
        retakeOf: first.occasionId,
      });
      const [before, after] = [levelBy(key, history), levelBy(key, [...history, retake])];
      return (after ?? Number.NEGATIVE_INFINITY) >= (before ?? Number.NEGATIVE_INFINITY) - 1e-9;
    }),
    1000,
  );
});

it.each(averages)('10: %s moves with the scale', (key) => {
  hold(
    fc.property(histories(), (history) => {
      const moved = history.map((each) => ({ ...each, level: 2 * each.level + 1 }));
      const level = levelBy(key, history);
      if (level === null) throw new Error(`${key} gives a level to every history`);
      expect(levelBy(key, moved, stretched)).toBeCloseTo(2 * level + 1, 9);
    }),
    1000,
  );
});

it('16: rounds half up, and never puts a larger value below a smaller one', () => {
  const cents = fc.integer({ min: 0, max: 40_000 });
  hold(
    fc.property(cents, (tenThousandths) => {
      // By whole numbers, as on paper: 2.0050 goes up to 2.01, 2.0049 down to 2.00.
      const onPaper = Math.floor((tenThousandths + 50) / 100) / 100;
      expect(roundHalfUp(tenThousandths / 10_000, 2)).toBe(onPaper);
    }),
  );
  hold(
    fc.property(
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      (a, b) => {
        return roundHalfUp(Math.min(a, b), 2) <= roundHalfUp(Math.max(a, b), 2);
      },
    ),
  );
});

it('18: the highest never falls', () => {
  hold(
    fc.property(histories(), (history) => {
      let before = 0;
      history.forEach((_, at) => {
        const level = levelBy('highest', history.slice(0, at + 1)) ?? 0;
        expect(level).toBeGreaterThanOrEqual(before);
        before = level;
      });
    }),
  );
});

it('19: the power law refuses a level of 0 and says the score of a single day', () => {
  hold(
    fc.property(histories(), fc.nat(11), (history, at) => {
      const zero = history.map((each, index) =>
        index === at % history.length ? { ...each, level: 0 } : each,
      );
      expect(() => levelBy('power-law', zero)).toThrow(RangeError);
      const [first] = history;
      if (first) expect(levelBy('power-law', [first])).toBeCloseTo(first.level, 9);
    }),
  );
});

it("20: Canvas's new decaying average is recursive with the account's flag, and the older formula without", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 10 });
  const percents = fc.integer({ min: 50, max: 99 });
  hold(
    fc.property(scores, percents, (tenths, percent) => {
      const rows = tenths.map((tenth, at) => ({
        score: tenth / 10,
        percent: null,
        possible: null,
        quiz: null,
        at: at * 1000,
      }));
      const outcome: CanvasOutcome = {
        method: 'standard_decaying_average',
        calculationInt: percent,
        pointsPossible: 5,
        masteryPoints: 3,
        newDecaying: true,
      };
      const p = percent / 100;
      const values = rows.map(({ score }) => score);
      const recursive = values.reduce(
        (mean, score, at) => (at === 0 ? score : (1 - p) * mean + p * score),
        0,
      );
      const older = values.slice(0, -1);
      const newest = values.at(-1) ?? 0;
      const legacy =
        older.length === 0
          ? newest
          : p * newest + (1 - p) * (older.reduce((sum, score) => sum + score, 0) / older.length);
      expect(rollUpRows(rows, outcome)).toBe(roundHalfUp(recursive, 2));
      const withoutFlag = { ...outcome, newDecaying: false };
      expect(rollUpRows(rows, withoutFlag)).toBe(roundHalfUp(legacy, 2));
      expect(rollUpRows(rows, { ...withoutFlag, method: 'weighted_average' })).toBe(roundHalfUp(legacy, 2));
    }),
  );
});

it('22: a class aggregate ignores students without evidence', () => {
  const scores = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { maxLength: 12 });
  hold(
    fc.property(scores, (all) => {
      const known = all.filter((each) => each !== null);
      expect(averageClass(all)).toBe(averageClass(known));
      expect(findClassMedian(all)).toBe(findClassMedian(known));
      expect(averageClass(all) === null).toBe(known.length === 0);
    }),
  );
});
