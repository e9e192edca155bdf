import { expect, test } from 'vitest';
import { mayKeepGroups, mayReadOwnGroups } from './groups.ts';
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
const guard = { studentId: 'ana', maySee: true, mayHear: true, mayReply: true };
const people = {
  teacher: { ...nobody, roles: ['teacher'], teaches: [nine] },
  ofAnotherClass: { ...nobody, roles: ['teacher'], teaches: [{ classId: '9A', courseId: 'algebra' }] },
  leader: { ...nobody, roles: ['leader'] },
  counsellor: { ...nobody, roles: ['counsellor'], supports: [{ studentId: 'ana', kind: 'counselling' }] },
  ana: { ...nobody, personId: 'ana', roles: ['student'], studies: [nine] },
  ofNineA: { ...nobody, roles: ['student'], studies: [{ classId: '9A', courseId: 'algebra' }] },
  mother: { ...nobody, roles: ['guardian'], guards: [guard] },
} satisfies Record<string, Standing>;

test.each<[keyof typeof people, string | undefined, string | undefined]>([
  //                 keeps the groups of 9B, reads with whom they work
  ['teacher', 'teaches', undefined],
  ['ofAnotherClass', undefined, undefined],
  ['leader', undefined, undefined],
  ['counsellor', undefined, undefined],
  ['ana', undefined, 'is the student'],
  ['ofNineA', undefined, undefined],
  ['mother', undefined, undefined],
])('%s', (who, keeps, reads) => {
  expect([mayKeepGroups(people[who], '9B'), mayReadOwnGroups(people[who], '9B')]).toEqual([keeps, reads]);
});
