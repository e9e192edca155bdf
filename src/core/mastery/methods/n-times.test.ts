import { expect, it } from 'vitest';
import { accountBy, readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { nTimesOnShelf } from './n-times.ts';

it.each([
  [3, [4, 5, 1, 3, 2, 3], 3.75],
  [3, [3, 1, 2], null],
  [3, [3, 3], null],
  [1, [1, 2, 3, 4], 3.5],
  [4, [1, 2, 3, 4, 5], null],
  [2, [2, [3, 4]], 3.5],
  [3, [3, 2, 1, 4, 3], 10 / 3],
  [3, [3, 3, 1, 4, 3], 3.25],
])('%i times, cut 3: %j gives %j', (n, levels, level) => {
  expect(readBy(nTimesOnShelf, levels, { n })).toBe(level);
});

it('looks at the cut of the scale', () => {
  const scale = { levels: [1, 2, 3, 4, 5, 6].map((level) => ({ level, key: `${level}` })), cut: 5 };
  expect(readBy(nTimesOnShelf, [1, 3, 2, 4, 5, 3, 6], { n: 2, scale })).toBe(5.5);
});

it('reaches a cut that has more places than a level is settled to', () => {
  const scale = { levels: [], cut: 7 / 3 };
  expect(readBy(nTimesOnShelf, [7 / 3, 2], { n: 1, scale })).toBe(7 / 3);
});

it('lets the pieces at the cut or above decide, once there are enough', () => {
  expect(sharesBy(nTimesOnShelf, [3, 1, 4], { n: 2 })).toEqual([0.5, 0, 0.5]);
  expect(accountBy(nTimesOnShelf, [3, 1, 4], { n: 3 })).toEqual({ kind: 'none' });
});
