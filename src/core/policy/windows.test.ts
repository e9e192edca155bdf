import { describe, expect, test } from 'vitest';
import { mayOfferChance, mayRetractChance } from './chances.ts';
import { mayReadReadiness, maySayReadiness, readinessReach } from './readiness.ts';
import type { Standing } from './standing.ts';
import { mayMoveWindow } from './windows.ts';

const nobody: Standing = {
  schoolId: 'school',
  personId: 'someone',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const in9B = { classId: '9B', courseId: 'algebra' };
const people: Readonly<Record<string, Standing>> = {
  'teacher of 9B': { ...nobody, roles: ['teacher'], teaches: [in9B] },
  'teacher of 9C': { ...nobody, roles: ['teacher'], teaches: [{ classId: '9C', courseId: 'biology' }] },
  leader: { ...nobody, roles: ['leader'] },
  'ENL teacher': { ...nobody, roles: ['teacher'], supports: [{ studentId: 'ana', kind: 'enl' }] },
  ana: { ...nobody, personId: 'ana', roles: ['student'], studies: [in9B] },
  'a classmate': { ...nobody, personId: 'bao', roles: ['student'], studies: [in9B] },
  'a guardian': {
    ...nobody,
    roles: ['guardian'],
    guards: [{ studentId: 'ana', maySee: true, mayHear: true, mayReply: true }],
  },
};
const who = (may: (standing: Standing) => unknown) =>
  Object.entries(people)
    .filter(([, standing]) => may(standing) !== undefined)
    .map(([name]) => name);

describe('windows', () => {
  test('are moved by who teaches the class, where the task is of its course', () => {
    expect(who((of) => mayMoveWindow(of, in9B))).toEqual(['teacher of 9B']);
    expect(who((of) => mayMoveWindow(of, { classId: '9B', courseId: 'biology' }))).toEqual([]);
  });
});

describe('a word about a task', () => {
  test('is said by the student of its course alone', () => {
    expect(who((of) => maySayReadiness(of, { studentId: 'ana', courseId: 'algebra' }))).toEqual(['ana']);
    expect(who((of) => maySayReadiness(of, { studentId: 'ana', courseId: 'biology' }))).toEqual([]);
  });

  test('is read by who teaches the student, and neither by family nor by classmates', () => {
    expect(who((of) => mayReadReadiness(of, { classIds: ['9B', '9F'] }))).toEqual(['teacher of 9B']);
    expect(who((of) => mayReadReadiness(of, { classIds: [] }))).toEqual([]);
  });

  test.each(Object.entries(people))('of each class reaches %s as the rule says', (_, standing) => {
    for (const classId of ['9B', '9C', '9F'])
      expect(readinessReach(standing).includes(classId)).toBe(
        mayReadReadiness(standing, { classIds: [classId] }) !== undefined,
      );
  });
});

describe('times to drop in', () => {
  test('are offered by who teaches every class they are for', () => {
    expect(who((of) => mayOfferChance(of, { classIds: ['9B'] }))).toEqual(['teacher of 9B']);
    expect(who((of) => mayOfferChance(of, { classIds: ['9B', '9C'] }))).toEqual([]);
    expect(who((of) => mayOfferChance(of, { classIds: [] }))).toEqual([]);
  });

  test('are retracted by who offered them and still teaches, or teaches every class', () => {
    expect(who((of) => mayRetractChance(of, { offeredBy: 'other', classIds: ['9B'] }))).toEqual([
      'teacher of 9B',
    ]);
    expect(who((of) => mayRetractChance(of, { offeredBy: 'someone', classIds: ['9C', '9D'] }))).toEqual([
      'teacher of 9B',
      'teacher of 9C',
    ]);
  });
});
