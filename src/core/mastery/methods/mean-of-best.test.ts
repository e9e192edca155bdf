import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { meanOfBestOnShelf } from './mean-of-best.ts';

it.each([
  [3, [4, 3, 3, 4], 11 / 3],
  [3, [2, 3], 2.5],
  [1, [2, 4, 3], 4],
  [2, [1, [3, 4], 2], 3.5],
  [3, [3, 1, 1, 1], 5 / 3],
])('of the best %i of %j the mean is %f', (k, levels, level) => {
  expect(readBy(meanOfBestOnShelf, levels, { k })).toBeCloseTo(level, 12);
});

it('divides what places are left among pieces that are alike', () => {
  expect(sharesBy(meanOfBestOnShelf, [4, 3, 1, 3], { k: 2 })).toEqual([0.5, 0.25, 0, 0.25]);
});
