import { expect, test } from 'vitest';
import { mayHandIn, mayLookAtHandIns, mayTakeBackHandIn } from './hand-ins.ts';
import type { Standing } from './standing.ts';

const nobody: Standing = {
  schoolId: 's',
  personId: 'ana',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const of = (classId: string) => [{ classId, courseId: 'algebra' }];

test.each<[string, Standing, string | undefined, string | undefined]>([
  [
    'a student of the class',
    { ...nobody, roles: ['student'], studies: of('9B') },
    'is the student',
    undefined,
  ],
  ['a student of another class', { ...nobody, roles: ['student'], studies: of('9A') }, undefined, undefined],
  ['who teaches the class', { ...nobody, roles: ['teacher'], teaches: of('9B') }, undefined, 'teaches'],
  ['who teaches another class', { ...nobody, roles: ['teacher'], teaches: of('9A') }, undefined, undefined],
  ['a leader', { ...nobody, roles: ['leader'] }, undefined, undefined],
])('%s hands in and looks', (_, standing, handsIn, looks) => {
  expect([mayHandIn(standing, { classId: '9B' }), mayLookAtHandIns(standing, { classId: '9B' })]).toEqual([
    handsIn,
    looks,
  ]);
});

test.each<[string, Parameters<typeof mayTakeBackHandIn>[1], string | undefined]>([
  ['their own, not judged', { studentId: 'ana', addedBy: 'ana', isJudged: false }, 'is the student'],
  ['their own, judged', { studentId: 'ana', addedBy: 'ana', isJudged: true }, undefined],
  ['added by a teacher', { studentId: 'ana', addedBy: 'valdez', isJudged: false }, undefined],
  ['somebody else’s', { studentId: 'theo', addedBy: 'theo', isJudged: false }, undefined],
])('a student takes back %s', (_, work, expected) => {
  expect(mayTakeBackHandIn({ ...nobody, roles: ['student'] }, work)).toBe(expected);
});
