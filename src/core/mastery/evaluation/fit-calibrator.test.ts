import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Example, fitCalibrator, solve } from './fit-calibrator.ts';

const example = (value: number, happened: boolean, known: Partial<Example> = {}): Example => ({
  value,
  count: 1,
  base: 0.5,
  happened,
  ...known,
});
const times = (count: number, one: Example) => Array.from({ length: count }, () => one);

describe('solve', () => {
  it('solves two equations', () => {
    const [x, y] = solve(
      [
        [2, 1],
        [1, 3],
      ],
      [5, 10],
    );
    expect(x).toBeCloseTo(1, 12);
    expect(y).toBeCloseTo(3, 12);
  });

  it('solves where the first column begins with nothing', () => {
    const [x, y] = solve(
      [
        [0, 2],
        [4, 0],
      ],
      [6, 8],
    );
    expect(x).toBeCloseTo(2, 12);
    expect(y).toBeCloseTo(3, 12);
  });
});

describe('fitCalibrator', () => {
  it('says how often it happened where nothing else is known', () => {
    const calibrate = fitCalibrator([...times(3, example(2, true)), ...times(1, example(2, false))]);
    expect(calibrate({ value: 2, count: 1, base: 0.5 })).toBeCloseTo(0.75, 4);
  });

  it('gives each of two values its own share, and the one between the middle of their odds', () => {
    const calibrate = fitCalibrator([
      ...times(100, example(1, true)),
      ...times(300, example(1, false)),
      ...times(300, example(3, true)),
      ...times(100, example(3, false)),
    ]);
    expect(calibrate({ value: 1, count: 1, base: 0.5 })).toBeCloseTo(0.25, 4);
    expect(calibrate({ value: 3, count: 1, base: 0.5 })).toBeCloseTo(0.75, 4);
    expect(calibrate({ value: 2, count: 1, base: 0.5 })).toBeCloseTo(0.5, 4);
  });

  it('learns that a value tells more when it rests on more pieces', () => {
    const of = (count: number, value: number, right: number) => [
      ...times(right, example(value, true, { count })),
      ...times(100 - right, example(value, false, { count })),
    ];
    const calibrate = fitCalibrator([...of(1, 1, 40), ...of(1, 3, 60), ...of(8, 1, 10), ...of(8, 3, 90)]);
    const chances = [1, 8].flatMap((count) => [1, 3].map((value) => calibrate({ value, count, base: 0.5 })));
    [0.4, 0.6, 0.1, 0.9].forEach((share, at) => {
      expect(chances[at]).toBeCloseTo(share, 3);
    });
  });

  it('is the same whatever unit the value comes in', () => {
    const levels = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.boolean()),
      {
        minLength: 60,
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(levels, (drawn) => {
        // Each value and count both ways at least once, so that no chance runs off to 0 or 1.
        const both = drawn.flatMap(([value, count, happened]) => [
          example(value, happened, { count }),
          example(value, happened, { count }),
          example(value, !happened, { count }),
        ]);
        const [one, other] = [
          fitCalibrator(both),
          fitCalibrator(both.map((each) => ({ ...each, value: 10 + 2 * each.value }))),
        ];
        for (const { value, count, base } of both)
          expect(other({ value: 10 + 2 * value, count, base })).toBeCloseTo(one({ value, count, base }), 2);
      }),
      { numRuns: 50 },
    );
  });
});
