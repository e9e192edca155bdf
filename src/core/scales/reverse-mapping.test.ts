import { expect, test } from 'vitest';
import { reverseMapping } from './reverse-mapping.ts';

test.each([
  ['a scale that stays', [1, 2, 3, 4], 4, [1, 2, 3, 4]],
  ['four that became three', [1, 2, 2, 3], 3, [1, 3, 4]],
  ['two that became five', [2, 5], 5, [1, 1, 1, 1, 2]],
  ['three that all became one', [1, 1, 1], 2, [3, 3]],
])('%s is read back', (_, mapping, levels, back) => {
  expect(reverseMapping(mapping, levels)).toEqual(back);
});
