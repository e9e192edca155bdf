import { describe, expect, test } from 'vitest';
import type { Standing } from './standing.ts';
import { mayCheckFeedback, maySayUptake, mayTakeBackCheck } from './uptakes.ts';

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
const guard = { studentId: 'ana', maySee: true, mayHear: true, mayReply: true };

const people: [string, Partial<Standing>][] = [
  ['the student', { roles: ['student'], personId: 'ana', studies: [algebra] }],
  ['another student', { roles: ['student'], personId: 'bao', studies: [algebra] }],
  ['the teacher of the class, or a co-teacher', { roles: ['teacher'], teaches: [algebra] }],
  ['a teacher of another class of the student', { roles: ['teacher'], teaches: [biology] }],
  ['a leader', { roles: ['leader'] }],
  ['who has the student on a caseload', { supports: [{ studentId: 'ana', kind: 'enl' }] }],
  ['family', { guards: [guard] }],
];

test.each(people)('%s says what they do with it', (who, standing) => {
  const relation = maySayUptake({ ...nobody, ...standing }, { studentId: 'ana' });
  expect(relation).toBe(who === 'the student' ? 'is the student' : undefined);
});

describe('looking at what became of it', () => {
  const student = { studentId: 'ana', classIds: ['9B', '10A'] };

  test.each(people)('%s', (who, standing) => {
    const relation = mayCheckFeedback({ ...nobody, ...standing }, { student, givenInClass: '9B' });
    expect(relation).toBe(who.startsWith('the teacher') ? 'teaches' : undefined);
  });

  test('nobody, once the student has left the class or where it was given in none', () => {
    const teacher = { ...nobody, teaches: [algebra] };
    const gone = { studentId: 'ana', classIds: ['10A'] };
    expect(mayCheckFeedback(teacher, { student: gone, givenInClass: '9B' })).toBeUndefined();
    expect(mayCheckFeedback(teacher, { student, givenInClass: null })).toBeUndefined();
  });

  test('taken back only by the one who looked', () => {
    const teacher = { ...nobody, personId: 'haddad', teaches: [algebra] };
    expect(mayTakeBackCheck(teacher, { checkedBy: 'haddad' })).toBe('teaches');
    expect(mayTakeBackCheck(teacher, { checkedBy: 'ortega' })).toBeUndefined();
    expect(mayTakeBackCheck({ ...nobody, personId: 'haddad' }, { checkedBy: 'haddad' })).toBeUndefined();
  });
});
