import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { highestOnShelf } from './highest.ts';

it.each([
  [[3], 3],
  [[3, 1, 2], 3],
  [[1, [2, 4], 1], 4],
])('the highest of %j is %f', (levels, level) => {
  expect(readBy(highestOnShelf, levels)).toBe(level);
});

it('lets the pieces at the highest level decide', () => {
  expect(sharesBy(highestOnShelf, [3, 1, 3])).toEqual([0.5, 0, 0.5]);
});
