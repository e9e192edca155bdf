import { expect, it } from 'vitest';
import { seesOtherwise } from './sees-otherwise.ts';

it.each<[number, number | null, boolean]>([
  [3, 2, true],
  [1, 3, true],
  [2, 2, false],
  [4, null, false],
])('seen at %s and held at %s: %s', (seen, held, otherwise) => {
  expect(seesOtherwise(seen, held)).toBe(otherwise);
});
