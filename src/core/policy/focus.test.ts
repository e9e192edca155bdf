import { expect, test } from 'vitest';
import { mayMarkSeen, mayTakeMarkBack } from './focus.ts';
import type { Standing } from './standing.ts';

const nobody: Standing = {
  schoolId: 'school',
  personId: 'somebody',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const algebra = { classId: '9B', courseId: 'algebra' };
const biology = { classId: '10A', courseId: 'biology' };
const teaching = { ...nobody, roles: ['teacher'], teaches: [algebra] } as const;

test.each<[string, Partial<Standing>, string | undefined]>([
  ['the teacher of the class, or a co-teacher', teaching, 'teaches'],
  ['a teacher of another class', { roles: ['teacher'], teaches: [biology] }, undefined],
  ['a leader', { roles: ['leader'] }, undefined],
  ['who has the student on a caseload', { supports: [{ studentId: 'ana', kind: 'enl' }] }, undefined],
  ['the student', { roles: ['student'], personId: 'ana', studies: [algebra] }, undefined],
])('%s sees a row about Ana', (_, standing, relation) => {
  expect(mayMarkSeen({ ...nobody, ...standing }, { studentId: 'ana', classIds: ['9B'] })).toBe(relation);
});

test('of a student who has left nobody sees a row', () => {
  expect(mayMarkSeen(teaching, { studentId: 'ana', classIds: [] })).toBeUndefined();
});

test.each<[string, Standing, string, string | undefined]>([
  ['who made it', teaching, 'somebody', 'teaches'],
  ['a co-teacher', teaching, 'another', undefined],
  ['who made it and teaches no more', nobody, 'somebody', undefined],
])('%s takes a mark back', (_, standing, teacherId, relation) => {
  expect(mayTakeMarkBack(standing, { teacherId })).toBe(relation);
});
