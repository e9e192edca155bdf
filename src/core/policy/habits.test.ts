import { expect, test } from 'vitest';
import { mayCheckSelf, mayNameHabits, mayNoteHabit, mayTakeBackNote } from './habits.ts';
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
  ofAnotherCourse: { ...nobody, roles: ['teacher'], teaches: [{ classId: '10A', courseId: 'art' }] },
  leader: { ...nobody, roles: ['leader'] },
  counsellor: { ...nobody, roles: ['counsellor'], supports: [{ studentId: 'ana', kind: 'counselling' }] },
  ana: { ...nobody, personId: 'ana', roles: ['student'], studies: [nine] },
  mother: { ...nobody, roles: ['guardian'], guards: [guard] },
} satisfies Record<string, Standing>;

test.each<[keyof typeof people, ...(string | undefined)[]]>([
  //                   notes      looks at own      names in algebra  for the school
  ['teacher', 'teaches', undefined, 'teaches', undefined],
  ['ofAnotherCourse', undefined, undefined, undefined, undefined],
  ['leader', undefined, undefined, 'leads', 'leads'],
  ['counsellor', undefined, undefined, undefined, undefined],
  ['ana', undefined, 'is the student', undefined, undefined],
  ['mother', undefined, undefined, undefined, undefined],
])('%s', (who, ...may) => {
  const standing = people[who];
  expect([
    mayNoteHabit(standing, { studentId: 'ana', classIds: ['9B'], inClass: '9B' }),
    mayCheckSelf(standing),
    mayNameHabits(standing, 'algebra'),
    mayNameHabits(standing, null),
  ]).toEqual(may);
});

test.each<[keyof typeof people, string, string | undefined]>([
  ['teacher', 'somebody', 'teaches'],
  ['teacher', 'another', undefined],
  ['leader', 'somebody', undefined],
  ['ana', 'ana', 'is the student'],
  ['ana', 'somebody', undefined],
  ['mother', 'ana', undefined],
])('%s takes back what %s said: %s', (who, givenBy, relation) => {
  expect(mayTakeBackNote(people[who], { givenBy, studentId: 'ana' })).toBe(relation);
});

test('who has left the class is noted in it no more', () => {
  expect(mayNoteHabit(people.teacher, { studentId: 'ana', classIds: [], inClass: '9B' })).toBeUndefined();
});
