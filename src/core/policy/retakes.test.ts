import { describe, expect, test } from 'vitest';
import { mayAskRetake, mayHandleRetake, mayKeepSlot, mayOfferSlot, retakeReach } from './retakes.ts';
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
const nineB = { classId: '9B', courseId: 'algebra' };
const nineA = { classId: '9A', courseId: 'algebra' };
const biology = { classId: '10A', courseId: 'biology' };
const guard = { studentId: 'ana', maySee: true, mayHear: true, mayReply: true };

type Row = [who: string, standing: Partial<Standing>, asks: string | undefined, handles: string | undefined];

describe('Ana of 9B asks to show a goal of Algebra once more', () => {
  test.each<Row>([
    [
      'the teacher of the class, or a co-teacher',
      { roles: ['teacher'], teaches: [nineB] },
      undefined,
      'teaches',
    ],
    [
      'a teacher of another class of the course',
      { roles: ['teacher'], teaches: [nineA] },
      undefined,
      undefined,
    ],
    ['her biology teacher', { roles: ['teacher'], teaches: [biology] }, undefined, undefined],
    ['a leader', { roles: ['leader'] }, undefined, undefined],
    ['who has her on a caseload', { supports: [{ studentId: 'ana', kind: 'enl' }] }, undefined, undefined],
    ['Ana herself', { roles: ['student'], personId: 'ana', studies: [nineB] }, 'is the student', undefined],
    ['Ana, once she has left the class', { roles: ['student'], personId: 'ana' }, undefined, undefined],
    ['a classmate', { roles: ['student'], personId: 'leo', studies: [nineB] }, undefined, undefined],
    ['her mother', { roles: ['guardian'], guards: [guard] }, undefined, undefined],
  ])('%s', (_, standing, asks, handles) => {
    const who = { ...nobody, ...standing };
    expect(mayAskRetake(who, { studentId: 'ana', classIds: ['9B'] })).toBe(asks);
    expect(mayHandleRetake(who, { classIds: ['9B'] })).toBe(handles);
    expect(retakeReach(who).includes('9B')).toBe(handles !== undefined);
  });

  test('nobody answers where she learns for the goal in no class', () => {
    const teacher = { ...nobody, teaches: [nineB] };
    expect(mayHandleRetake(teacher, { classIds: [] })).toBeUndefined();
    const ana = { ...nobody, roles: ['student' as const], personId: 'ana', studies: [nineB] };
    expect(mayAskRetake(ana, { studentId: 'ana', classIds: [] })).toBeUndefined();
  });
});

describe('slots', () => {
  const teacher = { ...nobody, teaches: [nineB, biology] };
  test.each<[string, readonly string[], string | undefined, string | undefined]>([
    ['for one of my classes', ['9B'], 'teaches', 'teaches'],
    ['for two of them', ['9B', '10A'], 'teaches', 'teaches'],
    ['for one of mine and one of a colleague’s', ['9B', '9A'], undefined, 'teaches'],
    ['for a colleague’s', ['9A'], undefined, undefined],
    ['for nobody', [], undefined, undefined],
  ])('%s', (_, classIds, offers, keeps) => {
    expect(mayOfferSlot(teacher, { classIds })).toBe(offers);
    expect(mayKeepSlot(teacher, { classIds })).toBe(keeps);
  });
});
