import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { meanOfLastOnShelf } from './mean-of-last.ts';

it.each([
  [3, [1, 2, 3, 4], 3],
  [3, [4, 1, 1, 2], 4 / 3],
  [3, [2, 3], 2.5],
  [1, [4, 1, 3], 3],
  [2, [1, [2, 3], 4], 3],
])('of the last %i of %j the mean is %f', (k, levels, level) => {
  expect(readBy(meanOfLastOnShelf, levels, { k })).toBeCloseTo(level, 12);
});

it('takes whole days, so that two of one day stay together', () => {
  expect(sharesBy(meanOfLastOnShelf, [1, [2, 2], 4], { k: 2 })).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
});

it.each([0, 21, 2.5])('refuses the last %f', (k) => {
  expect(meanOfLastOnShelf.settings.safeParse({ k }).success).toBe(false);
});
