import { expect, it } from 'vitest';
import { type CommonGrow, commonGrows, type StandingGrow } from './common-grows.ts';

const of = (students: number, words: string, about = 'tank'): StandingGrow[] =>
  Array.from({ length: students }, (_, index) => ({ studentId: `student ${index}`, about, words }));

it.each<[string, StandingGrow[], number, CommonGrow[]]>([
  [
    'more than half',
    of(15, 'grow.add-units'),
    28,
    [{ about: 'tank', words: 'grow.add-units', students: 15 }],
  ],
  ['half is not more than half', of(14, 'grow.add-units'), 28, []],
  ['the same words about two tasks are two', [...of(8, 'Why?'), ...of(8, 'Why?', 'hill')], 28, []],
  [
    'own words are the same whatever their case and spaces',
    [...of(2, 'Say why.'), { studentId: 'Bao', about: 'tank', words: ' say  Why. ' }],
    4,
    [{ about: 'tank', words: 'Say why.', students: 3 }],
  ],
  ['a student counts once', [...of(2, 'Say why.'), ...of(2, 'Say why.')], 4, []],
  [
    'most first',
    [...of(3, 'Why?'), ...of(4, 'How?')],
    5,
    [
      { about: 'tank', words: 'How?', students: 4 },
      { about: 'tank', words: 'Why?', students: 3 },
    ],
  ],
  ['none of nothing', [], 0, []],
])('%s', (_name, grows, size, common) => {
  expect(commonGrows(grows, size)).toEqual(common);
});
