import { describe, expect, test } from 'vitest';
import {
  mayAnswerQuestion,
  mayAskQuestion,
  mayPromptClass,
  mayReadShared,
  mayTakeBackAnswer,
  mayTakeBackQuestion,
  questionReach,
} from './questions.ts';
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
  ofAnotherCourse: { ...nobody, roles: ['teacher'], teaches: [{ classId: '10A', courseId: 'art' }] },
  leader: { ...nobody, roles: ['leader'] },
  enl: { ...nobody, roles: ['teacher'], supports: [{ studentId: 'ana', kind: 'enl' }] },
  counsellor: { ...nobody, roles: ['counsellor'], supports: [{ studentId: 'ana', kind: 'counselling' }] },
  ana: { ...nobody, personId: 'ana', roles: ['student'], studies: [nine] },
  classmate: { ...nobody, personId: 'leo', roles: ['student'], studies: [nine] },
  mother: { ...nobody, roles: ['guardian'], guards: [guard] },
} satisfies Record<string, Standing>;
type Who = keyof typeof people;
const ofAna = { studentId: 'ana', courseId: 'algebra', studentClassIds: ['9B', '10A'] };

describe('a question of Ana’s in 9B', () => {
  test.each<[Who, ...(string | boolean | undefined)[]]>([
    //                  asks              answers    takes back        prompts    reads shared
    ['teacher', undefined, 'teaches', undefined, 'teaches', false],
    ['ofAnotherClass', undefined, undefined, undefined, undefined, false],
    ['ofAnotherCourse', undefined, undefined, undefined, undefined, false],
    ['leader', undefined, undefined, undefined, undefined, false],
    ['enl', undefined, undefined, undefined, undefined, false],
    ['counsellor', undefined, undefined, undefined, undefined, false],
    ['ana', 'is the student', undefined, 'is the student', undefined, true],
    ['classmate', 'is the student', undefined, undefined, undefined, true],
    ['mother', undefined, undefined, undefined, undefined, false],
  ])('%s', (who, ...may) => {
    const standing = people[who];
    expect([
      mayAskQuestion(standing, 'algebra'),
      mayAnswerQuestion(standing, ofAna),
      mayTakeBackQuestion(standing, ofAna),
      mayPromptClass(standing, '9B'),
      mayReadShared(standing, '9B'),
    ]).toEqual(may);
  });

  test('is no longer the teacher’s once she has left the class', () => {
    expect(mayAnswerQuestion(people.teacher, { ...ofAna, studentClassIds: ['10A'] })).toBeUndefined();
  });

  test('is not asked in a course that one does not take', () => {
    expect(mayAskQuestion(people.ana, 'art')).toBeUndefined();
  });

  test('the reach for lists names the same classes', () => {
    expect(questionReach(people.teacher)).toEqual([nine]);
    expect(questionReach(people.leader)).toEqual([]);
  });
});

test.each<[Who, string, string | undefined]>([
  ['teacher', 'somebody', 'teaches'],
  ['teacher', 'another', undefined],
  ['leader', 'somebody', undefined],
])('%s takes back an answer of %s: %s', (who, answeredBy, relation) => {
  expect(mayTakeBackAnswer(people[who], { answeredBy })).toBe(relation);
});
