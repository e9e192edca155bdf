import { expect, test } from 'vitest';
import { mayCheckIn, mayReadCheckIn, maySetCheckIns, mayTakeTalk } from './checkins.ts';
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
const nine = { classId: '9B', courseId: 'algebra' };
const ten = { classId: '10A', courseId: 'biology' };
const guard = { studentId: 'ana', maySee: true, mayHear: true, mayReply: true };
const said = { studentId: 'ana', classIds: ['9B'], readerId: 'valdez' };
const asked = { studentId: 'ana', classIds: ['9B'], readerIds: ['valdez', 'brandt', 'nwosu', 'pagan'] };

type Row = [string, Partial<Standing>, { says?: string; reads?: string; takes?: string; sets?: string }];

test.each<Row>([
  [
    'the student says it, and reads no page of staff',
    { personId: 'ana', roles: ['student'] },
    { says: 'is the student' },
  ],
  ['another student does nothing', { personId: 'bao', roles: ['student'], studies: [nine] }, {}],
  [
    'the adult it was said to reads',
    { personId: 'valdez', teaches: [nine] },
    { reads: 'teaches', takes: 'teaches' },
  ],
  [
    'who taught the student once reads no words, and may still talk',
    { personId: 'valdez', roles: ['teacher'], teaches: [ten] },
    { takes: 'is staff' },
  ],
  ['who has left does neither', { personId: 'valdez' }, {}],
  [
    'a teacher who is family to the student does neither',
    { personId: 'valdez', roles: ['teacher', 'guardian'], teaches: [nine], guards: [guard] },
    {},
  ],
  ['a co-teacher does neither', { personId: 'osei', teaches: [nine] }, {}],
  [
    'the counsellor whom it reached takes it',
    { personId: 'brandt', roles: ['counsellor'], supports: [{ studentId: 'ana', kind: 'counselling' }] },
    { takes: 'counsels' },
  ],
  [
    'a counsellor whom it has not reached does not',
    { personId: 'other', roles: ['counsellor'], supports: [{ studentId: 'ana', kind: 'counselling' }] },
    {},
  ],
  [
    'the leader whom it reached takes it and reads no words',
    { personId: 'nwosu', roles: ['leader'] },
    { takes: 'leads', sets: 'leads' },
  ],
  ['another leader does not', { personId: 'else', roles: ['leader'] }, { sets: 'leads' }],
  [
    'the office whom it reached takes it',
    { personId: 'pagan', roles: ['staff'] },
    { takes: 'is staff', sets: 'is staff' },
  ],
  ['family does nothing', { personId: 'yolanda', roles: ['guardian'], guards: [guard] }, {}],
  ['the district does nothing', { personId: 'whitfield', roles: ['district-reader'] }, {}],
])('%s', (_name, standing, { says, reads, takes, sets }) => {
  const person = { ...nobody, ...standing };
  expect(mayCheckIn(person, { studentId: 'ana' })).toBe(says);
  expect(mayReadCheckIn(person, said)).toBe(reads);
  expect(mayTakeTalk(person, asked)).toBe(takes);
  expect(maySetCheckIns(person)).toBe(sets);
});
