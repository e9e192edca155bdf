import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { medianOnShelf } from './median.ts';

it.each([
  [9, [1, 2, 2, 2, 3, 3, 3, 4, 4], 3],
  [5, [4, 1, 3, 2, 3, 3], 3],
  [5, [2, 3], 2.5],
  [4, [4, 1, 1, 4], 2.5],
  [4, [4, 1, 1, 4, 3], 2],
  [1, [4, 1, 2], 2],
  [2, [4, [1, 1], 3], 1],
])('of the last %i of %j the median is %f', (k, levels, level) => {
  expect(readBy(medianOnShelf, levels, { k })).toBe(level);
});

it.each([
  [
    [1, 2, 4],
    [0, 1, 0],
  ],
  [
    [1, 2, 3, 4],
    [0, 0.5, 0.5, 0],
  ],
  [
    [1, 3, 3],
    [0, 0.5, 0.5],
  ],
  [
    [2, 2, 1, 4],
    [0.5, 0.5, 0, 0],
  ],
])('lets the middle of %j decide', (levels, shares) => {
  expect(sharesBy(medianOnShelf, levels)).toEqual(shares);
});
