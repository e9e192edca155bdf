import { describe, expect, test } from 'vitest';
import { mayOpenClass, mayPlanCourse, mayReadCourse } from './courses.ts';
import { isFamily, isStaff, isStudent, leads, teaches } from './doors.ts';
import { mayApprovePart, mayHearOf, mayReadOutbox, mayWriteAbout } from './messages.ts';
import type { Standing } from './standing.ts';
import { mayReadRecord, mayTeachStudent, studentReach } from './students.ts';

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
const guard = (
  studentId: string,
  rights: Partial<{ maySee: boolean; mayHear: boolean; mayReply: boolean }> = {},
) => ({
  studentId,
  maySee: true,
  mayHear: true,
  mayReply: true,
  ...rights,
});
const people = {
  teacher: { ...nobody, roles: ['teacher'], teaches: [{ classId: '9B', courseId: 'algebra' }] },
  otherTeacher: { ...nobody, roles: ['teacher'], teaches: [{ classId: '10A', courseId: 'art' }] },
  unassigned: { ...nobody, roles: ['teacher'] },
  leader: { ...nobody, roles: ['leader'] },
  enl: { ...nobody, roles: ['teacher'], supports: [{ studentId: 'ana', kind: 'enl' }] },
  counsellor: { ...nobody, roles: ['counsellor'], supports: [{ studentId: 'ana', kind: 'counselling' }] },
  otherCounsellor: {
    ...nobody,
    roles: ['counsellor'],
    supports: [{ studentId: 'leo', kind: 'counselling' }],
  },
  district: { ...nobody, roles: ['district-reader'] },
  office: { ...nobody, roles: ['staff'] },
  ana: { ...nobody, personId: 'ana', roles: ['student'], studies: [{ classId: '9B', courseId: 'algebra' }] },
  classmate: {
    ...nobody,
    personId: 'leo',
    roles: ['student'],
    studies: [{ classId: '9B', courseId: 'algebra' }],
  },
  mother: { ...nobody, roles: ['guardian'], guards: [guard('ana')] },
  listener: { ...nobody, roles: ['guardian'], guards: [guard('ana', { maySee: false, mayReply: false })] },
  former: { ...nobody, roles: ['guardian'] },
  teachingParent: {
    ...nobody,
    roles: ['teacher', 'guardian'],
    teaches: [{ classId: '10A', courseId: 'art' }],
    guards: [guard('ana')],
  },
} satisfies Record<string, Standing>;
type Who = keyof typeof people;
const ana = { studentId: 'ana', classIds: ['9B'] };
const named = <Outcome>(rows: [Who, Outcome][]) => rows;

describe('whose record may be read', () => {
  test.each(
    named<string | undefined>([
      ['teacher', 'teaches'],
      ['otherTeacher', undefined],
      ['unassigned', undefined],
      ['enl', 'teaches ENL'],
      ['counsellor', 'counsels'],
      ['otherCounsellor', undefined],
      ['district', undefined],
      ['leader', 'leads'],
      ['office', undefined],
      ['ana', 'is the student'],
      ['classmate', undefined],
      ['mother', 'is family'],
      ['listener', undefined],
      ['former', undefined],
      ['teachingParent', 'is family'],
    ]),
  )('%s of Ana: %s', (who, relation) => {
    expect(mayReadRecord(people[who], ana)).toBe(relation);
  });

  test('a student who has left the class is no longer the teacher’s to read', () => {
    expect(mayReadRecord(people.teacher, { studentId: 'ana', classIds: [] })).toBeUndefined();
  });

  test('the reach for lists names the same', () => {
    expect(studentReach(people.teacher)).toEqual({ all: false, classIds: ['9B'], studentIds: [] });
    expect(studentReach(people.leader)).toEqual({ all: true, classIds: [], studentIds: [] });
    expect(studentReach(people.ana)).toEqual({ all: false, classIds: [], studentIds: ['ana'] });
    expect(studentReach(people.listener)).toEqual({ all: false, classIds: [], studentIds: [] });
    expect(studentReach(people.teachingParent)).toEqual({
      all: false,
      classIds: ['10A'],
      studentIds: ['ana'],
    });
  });
});

describe('who may judge', () => {
  test.each(
    named<string | undefined>([
      ['teacher', 'teaches'],
      ['otherTeacher', undefined],
      ['leader', undefined],
      ['mother', undefined],
      ['ana', undefined],
    ]),
  )('%s: %s', (who, relation) => {
    expect(mayTeachStudent(people[who], { ...ana, inClass: '9B' })).toBe(relation);
  });

  test('not in a class the teacher has and the student has not', () => {
    expect(
      mayTeachStudent(people.teacher, { studentId: 'leo', classIds: ['9A'], inClass: '9B' }),
    ).toBeUndefined();
    expect(
      mayTeachStudent(people.teacher, { studentId: 'leo', classIds: ['9A'], inClass: '9A' }),
    ).toBeUndefined();
  });
});

describe('courses and classes', () => {
  test.each(
    named<[string | undefined, string | undefined, string | undefined]>([
      ['teacher', ['teaches', 'teaches', 'teaches']],
      ['otherTeacher', [undefined, undefined, undefined]],
      ['leader', [undefined, 'leads', 'leads']],
      ['office', [undefined, undefined, undefined]],
      ['ana', [undefined, undefined, 'is the student']],
      ['mother', [undefined, undefined, undefined]],
    ]),
  )('%s opens, plans, reads: %j', (who, outcome) => {
    expect([
      mayOpenClass(people[who], '9B'),
      mayPlanCourse(people[who], 'algebra'),
      mayReadCourse(people[who], 'algebra'),
    ]).toEqual(outcome);
  });
});

describe('messages', () => {
  test.each(
    named<[string | undefined, boolean, string | undefined, string | undefined]>([
      ['teacher', ['teaches', false, 'teaches', undefined]],
      ['otherTeacher', [undefined, false, undefined, undefined]],
      ['leader', [undefined, false, 'leads', 'leads']],
      ['mother', [undefined, true, 'is family', undefined]],
      ['listener', [undefined, true, undefined, undefined]],
      ['former', [undefined, false, undefined, undefined]],
      ['ana', [undefined, false, undefined, undefined]],
    ]),
  )('%s approves, hears, writes, reads the outbox: %j', (who, outcome) => {
    expect([
      mayApprovePart(people[who], { courseId: 'algebra', studentClassIds: ['9B'] }),
      mayHearOf(people[who], 'ana'),
      mayWriteAbout(people[who], ana),
      mayReadOutbox(people[who]),
    ]).toEqual(outcome);
  });

  test('staff write about their own child as family alone', () => {
    const own = { guards: [guard('ana')] };
    expect(mayWriteAbout({ ...people.teacher, ...own }, ana)).toBe('is family');
    expect(mayWriteAbout({ ...people.leader, ...own }, ana)).toBe('is family');
    expect(
      mayWriteAbout({ ...people.teacher, guards: [guard('ana', { mayReply: false })] }, ana),
    ).toBeUndefined();
  });

  test('a teacher of the course in another class approves nothing of this student', () => {
    expect(mayApprovePart(people.teacher, { courseId: 'algebra', studentClassIds: ['9A'] })).toBeUndefined();
  });
});

describe('doors', () => {
  test.each(
    named<string[]>([
      ['teacher', ['teaches', 'staff']],
      ['unassigned', ['staff']],
      ['enl', ['staff']],
      ['counsellor', ['staff']],
      ['district', []],
      ['leader', ['leads', 'staff']],
      ['office', ['staff']],
      ['ana', ['student']],
      ['mother', ['family']],
      ['former', []],
      ['teachingParent', ['teaches', 'family', 'staff']],
    ]),
  )('%s: %j', (who, open) => {
    const doors = { teaches, student: isStudent, family: isFamily, leads, staff: isStaff };
    expect(
      Object.entries(doors)
        .filter(([, door]) => door(people[who]))
        .map(([name]) => name),
    ).toEqual(open);
  });
});
