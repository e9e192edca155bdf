import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { canvasWeightedOnShelf } from './canvas-weighted.ts';

it.each([
  [65, [3], 3],
  [65, [2, 3, 4], 3.475],
  [65, [1, 2, 3, 4, 5], 4.125],
  [65, [1, 4], 2.95],
  [65, [1, 4, 3], 2.825],
  [75, [1, 3, 2, 4, 5, 3, 6], 5.25],
  [
    50,
    [
      [1, 2, 3],
      [3, 5],
    ],
    3,
  ],
])('with %i percent on the newest day %j gives %f', (newest, levels, level) => {
  expect(readBy(canvasWeightedOnShelf, levels, { newest })).toBeCloseTo(level, 12);
});

it('divides the rest among all that is older', () => {
  const shares = sharesBy(canvasWeightedOnShelf, [1, [2, 2], 4], { newest: 40 });
  expect(shares.map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0.2, 0.2, 0.2, 0.4]);
  expect(sharesBy(canvasWeightedOnShelf, [[2, 4]])).toEqual([0.5, 0.5]);
});
