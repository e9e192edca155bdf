import { expect, it } from 'vitest';
import { accountBy, readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { modeOnShelf } from './mode.ts';

it.each([
  ['recent', [1, 2, 3, 3, 4], 3],
  ['recent', [3, 2, 3, 2], 2],
  ['recent', [3, 2, 2, 3], 3],
  ['higher', [3, 2, 3, 2], 3],
  ['none', [3, 2, 3, 2], null],
  ['none', [3, 2, 3, 2, 2], 2],
  ['recent', [1, [3, 2]], 3],
  ['higher', [4, 1, 1], 1],
  ['recent', [2.5, 3, 2.5], 2.5],
] as const)('with the tie %s the mode of %j is %j', (tie, levels, level) => {
  expect(readBy(modeOnShelf, levels, { tie })).toBe(level);
});

it.each([
  [5, 3],
  [3, 1],
])('looks at the last %i', (k, level) => {
  expect(readBy(modeOnShelf, [3, 3, 3, 1, 1], { k })).toBe(level);
});

it('counts levels that differ by binary noise alone as one', () => {
  expect(readBy(modeOnShelf, [0.1 + 0.2 + 2.7, 2, 3], { tie: 'none' })).toBe(3);
});

it('lets the pieces at that level decide, and has no account on a tie that decides nothing', () => {
  expect(sharesBy(modeOnShelf, [1, 3, 3, 4])).toEqual([0, 0.5, 0.5, 0]);
  expect(accountBy(modeOnShelf, [3, 2], { tie: 'none' })).toEqual({ kind: 'none' });
});
