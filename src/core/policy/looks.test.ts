import { expect, test } from 'vitest';
import { mayReadLooks, tellLook } from './looks.ts';
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
const guard = { studentId: 'ana', maySee: true, mayHear: true, mayReply: true };

test('family that may see, and the student, read who looked; staff do not by this door', () => {
  expect(mayReadLooks({ ...nobody, roles: ['guardian'], guards: [guard] }, 'ana')).toBe('is family');
  expect(mayReadLooks({ ...nobody, guards: [{ ...guard, maySee: false }] }, 'ana')).toBeUndefined();
  expect(mayReadLooks({ ...nobody, guards: [guard] }, 'leo')).toBeUndefined();
  expect(mayReadLooks({ ...nobody, personId: 'ana', roles: ['student'] }, 'ana')).toBe('is the student');
  expect(mayReadLooks({ ...nobody, personId: 'ana', roles: ['student'] }, 'leo')).toBeUndefined();
  expect(mayReadLooks({ ...nobody, personId: 'ana', roles: [] }, 'ana')).toBeUndefined();
  expect(mayReadLooks({ ...nobody, roles: ['leader'] }, 'ana')).toBeUndefined();
});

test.each([
  ['teaches', 'by name'],
  ['leads', 'by name'],
  ['teaches ENL', 'by name'],
  ['is staff', 'by name'],
  ['counsels', 'as a counsellor'],
  ['is family', 'not at all'],
  ['is the student', 'not at all'],
  ['program', 'not at all'],
])('a look by which one %s is told %s', (relation, told) => {
  expect(tellLook(relation)).toBe(told);
});
