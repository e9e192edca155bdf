import { expect, it } from 'vitest';
import { nextAfter } from './next-after.ts';

const students = [
  { studentId: 'ana', seen: false },
  { studentId: 'ben', seen: true },
  { studentId: 'chi', seen: false },
  { studentId: 'dou', seen: true },
];

it.each([
  ['ana', true, 'chi'],
  ['chi', true, 'ana'],
  ['dou', true, 'ana'],
  ['ana', false, 'chi'],
  ['chi', false, undefined],
])('after %s (round again: %s) comes %s', (studentId, wrap, next) => {
  expect(nextAfter(students, { studentId, wrap })?.studentId).toBe(next);
});

it('nobody comes after the last who was not seen', () => {
  const seen = students.map((each) => ({ ...each, seen: each.studentId !== 'ana' }));
  expect(nextAfter(seen, { studentId: 'ana', wrap: true })).toBeUndefined();
});
