import { describe, expect, test } from 'vitest';
import { mayAddVoice, mayKeepSlots, mayReadStudentPlan } from './plans.ts';
import type { Standing } from './standing.ts';

const nobody: Standing = {
  schoolId: 'ferry',
  personId: 'p',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const guard = (studentId: string, maySee: boolean) => ({ studentId, maySee, mayHear: true, mayReply: true });

const teacher: Standing = {
  ...nobody,
  roles: ['teacher'],
  teaches: [{ classId: '9b', courseId: 'algebra' }],
};
const leader: Standing = { ...nobody, roles: ['leader'] };
const student: Standing = {
  ...nobody,
  personId: 'ana',
  roles: ['student'],
  studies: [{ classId: '9b', courseId: 'algebra' }],
};

describe('words of a class on a plan', () => {
  test.each([
    ['who teaches the class', teacher, '9b', 'teaches'],
    ['who teaches another class of the course', teacher, '9a', undefined],
    ['a leader', leader, '9b', 'leads'],
    ['a student of the class', student, '9b', undefined],
    ['a counsellor', { ...nobody, roles: ['counsellor'] } satisfies Standing, '9b', undefined],
  ] as const)('%s', (_who, standing, classId, relation) => {
    expect(mayAddVoice(standing, { classId, courseId: 'algebra' })).toBe(relation);
  });
});

describe('who shows when', () => {
  test.each([
    ['who teaches the class', teacher, '9b', 'teaches'],
    ['who teaches another class', teacher, '9a', undefined],
    ['a leader', leader, '9b', undefined],
    ['a student of the class', student, '9b', undefined],
  ] as const)('%s', (_who, standing, classId, relation) => {
    expect(mayKeepSlots(standing, classId)).toBe(relation);
  });
});

describe('a plan as it is for one student', () => {
  const ofAna = { studentId: 'ana', courseIds: ['algebra'], courseId: 'algebra' };
  test.each([
    ['the student', student, ofAna, 'is the student'],
    ['another student of the class', { ...student, personId: 'bao' }, ofAna, undefined],
    ['the student, of a course they do not take', student, { ...ofAna, courseId: 'art' }, undefined],
    ['family who may see', { ...nobody, guards: [guard('ana', true)] }, ofAna, 'is family'],
    ['family who may only hear', { ...nobody, guards: [guard('ana', false)] }, ofAna, undefined],
    ['family of another child', { ...nobody, guards: [guard('bao', true)] }, ofAna, undefined],
    [
      'family, of a course the child does not take any more',
      { ...nobody, guards: [guard('ana', true)] },
      { ...ofAna, courseIds: [] },
      undefined,
    ],
    ['the teacher, whose page is another', teacher, ofAna, undefined],
  ] as const)('%s', (_who, standing, facts, relation) => {
    expect(mayReadStudentPlan(standing, facts)).toBe(relation);
  });
});
