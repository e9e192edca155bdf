import { expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { type AlikeStudents, countAll, countBands } from './count-bands.ts';

const alike = (
  students: number,
  status: AlikeStudents['status'],
  word: number | null,
  override: number | null = null,
): AlikeStudents => ({
  students,
  status,
  word,
  overrideLevel: override,
  overrideShown: override === null ? null : override >= 3,
});

it.each<[string, readonly AlikeStudents[], readonly number[]]>([
  ['nobody', [], [0, 0, 0, 0]],
  [
    'each band',
    [
      alike(2, 'shown', 3),
      alike(1, 'shown', 4),
      alike(4, 'not-shown', 3),
      alike(5, 'not-shown', 2),
      alike(6, 'not-shown', 1),
      alike(7, 'not-enough', null),
      alike(8, 'no-evidence', null),
    ],
    [3, 9, 6, 15],
  ],
  ['a teacher’s Mastery above Getting there', [alike(1, 'not-shown', 2, 3)], [1, 0, 0, 0]],
  ['a teacher’s Starting above Mastery', [alike(1, 'shown', 3, 1)], [0, 0, 1, 0]],
  ['a teacher’s Getting there without evidence', [alike(2, 'no-evidence', null, 2)], [0, 2, 0, 0]],
])('%s', (_, groups, [ready, close, starting, notEnough]) => {
  const counts = countBands(groups, defaultScale);
  expect(counts).toEqual({ ready, close, starting, 'not-enough': notEnough });
});

it('counts all of them', () => {
  expect(countAll({ ready: 2, close: 1, starting: 4, 'not-enough': 3 })).toBe(10);
});
