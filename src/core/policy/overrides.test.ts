import { expect, test } from 'vitest';
import { mayOverride } from './overrides.ts';
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

test.each<[string, Partial<Standing>, string | undefined]>([
  ['the teacher of the class, or a co-teacher', { roles: ['teacher'], teaches: [algebra] }, 'teaches'],
  ['a teacher of another class of the student', { roles: ['teacher'], teaches: [biology] }, undefined],
  ['a leader', { roles: ['leader'] }, undefined],
  ['who has the student on a caseload', { supports: [{ studentId: 'ana', kind: 'enl' }] }, undefined],
  ['the student', { roles: ['student'], personId: 'ana', studies: [algebra] }, undefined],
])('%s', (_, standing, relation) => {
  expect(mayOverride({ ...nobody, ...standing }, { classIds: ['9B'] })).toBe(relation);
});

test('nobody, where the student learns for the goal in no class', () => {
  expect(mayOverride({ ...nobody, teaches: [algebra] }, { classIds: [] })).toBeUndefined();
});
