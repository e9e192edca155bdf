import { describe, expect, test } from 'vitest';
import { DEFAULT_BADGE_RULE, mayCarryBadge, mayChooseBadgeRule, mayGiveBadges } from './badges.ts';
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
const people: Record<string, Standing> = {
  'a teacher of the class': {
    ...nobody,
    roles: ['teacher'],
    teaches: [{ classId: '2B', courseId: 'maths' }],
  },
  'a teacher of another class': {
    ...nobody,
    roles: ['teacher'],
    teaches: [{ classId: '5A', courseId: 'art' }],
  },
  'a leader': { ...nobody, roles: ['leader'] },
  'the office': { ...nobody, roles: ['staff'] },
  'a teacher of English as a new language': {
    ...nobody,
    roles: ['teacher'],
    supports: [{ studentId: 'ana', kind: 'enl' }],
  },
  'the student': {
    ...nobody,
    personId: 'ana',
    roles: ['student'],
    studies: [{ classId: '2B', courseId: 'maths' }],
  },
  'a guardian': {
    ...nobody,
    roles: ['guardian'],
    guards: [{ studentId: 'ana', maySee: true, mayHear: true, mayReply: true }],
  },
};

describe('badges of a class', () => {
  test.each([
    ['a teacher of the class', 'teaches', undefined],
    ['a teacher of another class', undefined, undefined],
    ['a leader', 'leads', 'leads'],
    ['the office', undefined, undefined],
    ['a teacher of English as a new language', undefined, undefined],
    ['the student', undefined, undefined],
    ['a guardian', undefined, undefined],
  ])('%s: prints and ends by %s, chooses the rule by %s', (who, gives, chooses) => {
    const standing = people[who] ?? nobody;
    expect(mayGiveBadges(standing, '2B')).toBe(gives);
    expect(mayChooseBadgeRule(standing)).toBe(chooses);
  });
});

test.each([
  ['KG', true],
  ['05', true],
  ['06', false],
  ['09', false],
  [null, false],
])('of a school that chose nothing, grade %s: %s', (grade, may) => {
  expect(mayCarryBadge(DEFAULT_BADGE_RULE, grade)).toBe(may);
});

test('students of unknown grade carry one where the school says so', () => {
  expect(mayCarryBadge({ grades: [], unknownGrade: true }, null)).toBe(true);
  expect(mayCarryBadge({ grades: [], unknownGrade: true }, '01')).toBe(false);
});
