import { expect, it } from 'vitest';
import { findLowestChild } from './find-lowest-child.ts';
import { meetsPoints } from './meets-points.ts';
import { showsEveryChild } from './shows-every-child.ts';

const child = (points: number, required: boolean, shown: boolean) => ({ points, required, shown });

it.each([
  ['a required child is not shown', [child(5, false, true), child(1, true, false)], 5, false],
  ['the one required child has the points', [child(5, true, true)], 5, true],
  ['the points are short', [child(2, true, true), child(2, false, true)], 5, false],
  [
    'children that nobody requires reach them',
    [child(2, false, true), child(3, false, true), child(4, false, false)],
    5,
    true,
  ],
  ['required children bring no points', [child(0, true, true)], 0, true],
  ['there are no children', [], 0, false],
])('by points, where %s', (_, children, required, shown) => {
  expect(meetsPoints(children, required)).toBe(shown);
});

it.each([
  [[true, true], true],
  [[true, false], false],
  [[], false],
])('by every child %j is %j', (children, shown) => {
  expect(showsEveryChild(children)).toBe(shown);
});

it.each([
  [[3, 2.6, 4], 2.6],
  [[3, null], null],
  [[], null],
  [[0, 2], 0],
])('the lowest of %j is %j', (levels, lowest) => {
  expect(findLowestChild(levels)).toBe(lowest);
});
