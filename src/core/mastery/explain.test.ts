import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { calculationOf, usualCalculation } from './choose-method.ts';
import { type Explanation, explain } from './explain.ts';
import { sharePercents } from './share-percents.ts';

const threeTimes = { key: 'n-times', settings: { n: 3 } };
const explained = (...levels: number[]) => explain(piecesAt(levels), usualCalculation(defaultScale));

describe('explain', () => {
  it('gives each piece its part', () => {
    // 4, 6 and 9 parts of 19
    const { pieces, recomputed } = explained(2, 3, 3);
    expect(pieces.map((each) => each.percent)).toEqual([21, 31.6, 47.4]);
    expect(pieces.map((each) => Math.round(each.share * 19))).toEqual([4, 6, 9]);
    expect(recomputed).toBeCloseTo(53 / 19, 12);
  });

  it.each([
    [[], { kind: 'no-pieces' }],
    [[4, 4], { kind: 'too-few', count: 2, ids: ['work-of-2026-09-01', 'work-of-2026-09-02'] }],
    [
      [3, 3, 3],
      {
        kind: 'all-pieces',
        level: 3,
        count: 3,
        ids: ['work-of-2026-09-01', 'work-of-2026-09-02', 'work-of-2026-09-03'],
      },
    ],
    [
      [1, 2, 3, 3],
      { kind: 'latest-pieces', level: 3, count: 2, ids: ['work-of-2026-09-03', 'work-of-2026-09-04'] },
    ],
    [
      [3, 3, 2, 3],
      {
        kind: 'average',
        lowest: 2,
        highest: 3,
        count: 2,
        ids: ['work-of-2026-09-03', 'work-of-2026-09-04'],
      },
    ],
  ])('%j was decided by %j', (levels, decided) => {
    expect(explained(...levels).decided).toEqual(decided);
  });

  it.each<[string, unknown, number[], Explanation['decided']]>([
    [
      'highest',
      {},
      [3, 1, 3],
      { kind: 'deciders', count: 2, ids: ['work-of-2026-09-01', 'work-of-2026-09-03'] },
    ],
    ['power-law', {}, [1, 2, 3, 4], { kind: 'curve', count: 4 }],
    ['n-times', {}, [1, 2, 3], { kind: 'no-level', count: 3 }],
    // The two 2s carry exactly half, and the mean of 1.5 has the word of 2.
    [
      'average',
      {},
      [1, 1, 2, 2],
      { kind: 'latest-pieces', level: 2, count: 2, ids: ['work-of-2026-09-03', 'work-of-2026-09-04'] },
    ],
    // Each carries a tenth: five of ten are half, though ten tenths are not quite 1 in a computer.
    [
      'average',
      {},
      [4, 1, 1, 1, 1, 1, 1, 1, 1, 4],
      {
        kind: 'average',
        lowest: 1,
        highest: 4,
        count: 5,
        ids: [6, 7, 8, 9, 10].map((day) => `work-of-2026-09-${String(day).padStart(2, '0')}`),
      },
    ],
  ])('by %s %j, %j was decided by %j', (key, settings, levels, decided) => {
    expect(explain(piecesAt(levels), calculationOf({ key, settings }, defaultScale)).decided).toEqual(
      decided,
    );
  });

  it('has no level to work out again where there is none', () => {
    expect(explained().recomputed).toBeNull();
    expect(explain(piecesAt([1, 2, 3]), calculationOf(threeTimes, defaultScale)).recomputed).toBeNull();
  });

  it('does not call a part of a day the latest', () => {
    const pieces = piecesAt([1, 2, 3, 3]).map((each) =>
      each.day >= '2026-09-02' ? { ...each, day: '2026-09-02' } : each,
    );
    expect(explain(pieces, usualCalculation(defaultScale)).decided).toMatchObject({
      kind: 'average',
      count: 3,
    });
  });

  it.each([
    [[], { kind: 'more-evidence', pieces: 3 }],
    [[3], { kind: 'more-evidence', pieces: 2 }],
    [[4, 4], { kind: 'more-evidence', pieces: 1 }],
    [[2, 3, 3], { kind: 'reach-shown', pieces: 1, at: 3 }],
    [[3, 3, 3], { kind: 'reach-level', level: 4, pieces: 2, at: 4 }],
    [[1, 1, 1], { kind: 'reach-level', level: 2, pieces: 1, at: 3 }],
    [[4, 4, 4], { kind: 'highest' }],
  ])('after %j the change is %j', (levels, change) => {
    expect(explained(...levels).whatWouldChange).toEqual(change);
  });

  it('counts the times that are wanting, up to six', () => {
    const wanting = (n: number) =>
      explain(piecesAt([3, 3, 3]), calculationOf({ key: 'n-times', settings: { n } }, defaultScale));
    expect(wanting(9).whatWouldChange).toEqual({ kind: 'reach-shown', pieces: 6, at: 3 });
    expect(wanting(10).whatWouldChange).toEqual({ kind: 'more-than', pieces: 6 });
  });

  it('names the lowest level that gives a word where a tie gave none, be it 0', () => {
    const scale = { levels: [0, 1, 2, 3].map((level) => ({ level, key: `${level}` })), cut: 2 };
    const mode = calculationOf({ key: 'mode', settings: { tie: 'none' } }, scale);
    expect(explain(piecesAt([0, 1, 3]), mode).whatWouldChange).toEqual({
      kind: 'reach-level',
      level: 0,
      pieces: 1,
      at: 0,
    });
  });

  it('asks to show the highest level where that has the word and is not shown', () => {
    // 2, 3, 3 and the cut at 3, one level up.
    const calculation = usualCalculation({ ...defaultScale, cut: 4 });
    expect(explain(piecesAt([3, 4, 4]), calculation).whatWouldChange).toEqual({
      kind: 'reach-shown',
      pieces: 1,
      at: 4,
    });
  });

  it('says so where nothing within six pieces would change it', () => {
    const heavy = piecesAt([1, 1, 1]).map((each) => ({ ...each, weight: 1000, squares: 1_000_000 }));
    expect(explain(heavy, usualCalculation(defaultScale)).whatWouldChange).toEqual({
      kind: 'more-than',
      pieces: 6,
    });
  });
});

describe('sharePercents', () => {
  it.each([
    [
      [1 / 3, 1 / 3, 1 / 3],
      [33.4, 33.3, 33.3],
    ],
    [[1], [100]],
    [
      [0.5004, 0.2507, 0.2489],
      [50, 25.1, 24.9],
    ],
    // .57 is a little less than 57 hundredths in a computer.
    [
      [0.57, 0.43],
      [57, 43],
    ],
    [[], []],
    [
      [0.25, 0.75],
      [25, 75],
    ],
  ])('%j are %j', (shares, percents) => {
    expect(sharePercents(shares)).toEqual(percents);
  });
});
