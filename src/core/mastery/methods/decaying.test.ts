import { expect, it } from 'vitest';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { decayingOnShelf } from './decaying.ts';

it.each([
  [65, [3], 3],
  [65, [1, 2, 3, 4], 3.484625],
  [65, [2, 3, 4], 3.5275],
  [60, [2, 4], 3.2],
  [75, [2, 4], 3.5],
  [50, [1, [2, 4]], 2],
])('with %i percent on the newest day %j gives %f', (newest, levels, level) => {
  expect(readBy(decayingOnShelf, levels, { newest })).toBeCloseTo(level, 12);
});

it('gives older days ever smaller shares, and one day what it has together', () => {
  expect(sharesBy(decayingOnShelf, [1, 2, [3, 4]], { newest: 50 })).toEqual([0.25, 0.25, 0.25, 0.25]);
});

it.each([0, 99.5, '65'])('refuses %j percent', (newest) => {
  expect(decayingOnShelf.settings.safeParse({ newest }).success).toBe(false);
});
