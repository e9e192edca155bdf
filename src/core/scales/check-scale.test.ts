import { expect, test } from 'vitest';
import { checkScale, type WantedScale } from './check-scale.ts';
import { defaultScale } from './scale.ts';

const wanted = (levels: number, cut: number, mapping: number[], name = 'Level'): WantedScale => ({
  levels: Array.from({ length: levels }, () => ({ names: { en: name } })),
  cut,
  mapping,
});

test.each([
  ['the same with another cut', wanted(4, 2, [1, 2, 3, 4]), []],
  ['three of four', wanted(3, 3, [1, 2, 3, 3]), []],
  ['six of four', wanted(6, 4, [1, 2, 4, 6]), []],
  ['one level', wanted(1, 1, [1, 1, 1, 1]), ['too-few-levels', 'cut-off-scale']],
  ['eight levels', wanted(8, 4, [1, 2, 3, 4]), ['too-many-levels']],
  ['a cut everybody reaches', wanted(4, 1, [1, 2, 3, 4]), ['cut-off-scale']],
  ['a cut nobody reaches', wanted(4, 5, [1, 2, 3, 4]), ['cut-off-scale']],
  ['half a cut', wanted(4, 2.5, [1, 2, 3, 4]), ['cut-off-scale']],
  ['a level that is read as nothing', wanted(4, 3, [1, 2, 3]), ['mapping-incomplete']],
  ['a level that is read off the scale', wanted(3, 3, [1, 2, 3, 4]), ['mapping-off-scale']],
  ['a level read below a lower one', wanted(4, 3, [1, 3, 2, 4]), ['mapping-goes-down']],
  ['a name of 41 letters', wanted(4, 3, [1, 2, 3, 4], 'x'.repeat(41)), ['name-too-long']],
  ['a name of 40 letters', wanted(4, 3, [1, 2, 3, 4], 'x'.repeat(40)), []],
])('%s', (_, scale, problems) => {
  expect(checkScale(scale, defaultScale)).toEqual(problems);
});
