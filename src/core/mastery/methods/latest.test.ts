import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { latestOnShelf } from './latest.ts';

it.each([
  [[3], 3],
  [[4, 1, 3], 3],
  [[4, [2, 3]], 2.5],
  [[[1, 4], 2], 2],
])('the latest of %j is %f', (levels, level) => {
  expect(readBy(latestOnShelf, levels)).toBe(level);
});

it('lets the newest day alone decide', () => {
  expect(sharesBy(latestOnShelf, [4, 1, [2, 3]])).toEqual([0, 0, 0.5, 0.5]);
});
