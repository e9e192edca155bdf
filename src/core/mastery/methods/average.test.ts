import { expect, it } from 'vitest';
import { accountBy, readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { averageOnShelf } from './average.ts';

it.each([
  [[3], 3],
  [[4, 3, 3, 4], 3.5],
  [[2, 4, 3], 3],
  [[1, [4, 4], 3], 3],
])('the average of %j is %f', (levels, level) => {
  expect(readBy(averageOnShelf, levels)).toBeCloseTo(level, 12);
});

it('gives every piece the same share, also on one day', () => {
  expect(sharesBy(averageOnShelf, [1, [2, 3], 4])).toEqual([0.25, 0.25, 0.25, 0.25]);
});

it('has no level without pieces', () => {
  expect(readBy(averageOnShelf, [])).toBeNull();
  expect(accountBy(averageOnShelf, [])).toEqual({ kind: 'none' });
});
