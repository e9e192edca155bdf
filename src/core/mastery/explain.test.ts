import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { usualCalculation } from './choose-method.ts';
import { explain } from './explain.ts';
import { sharePercents } from './share-percents.ts';

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
    [[], []],
    [
      [0.25, 0.75],
      [25, 75],
    ],
  ])('%j are %j', (shares, percents) => {
    expect(sharePercents(shares)).toEqual(percents);
  });
});
