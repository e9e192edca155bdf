import { expect, test } from 'vitest';
import { mayHavePhrases, mayTurnPhrase } from './own-phrases.ts';
import type { Standing } from './standing.ts';

const nobody: Standing = {
  schoolId: 'school',
  personId: 'ortega',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const nine = { classId: '9B', courseId: 'algebra' };

test.each<[string, Standing, string | undefined, string | undefined, string | undefined]>([
  //                               has phrases   own        another's
  ['a teacher', { ...nobody, teaches: [nine] }, 'teaches', 'teaches', undefined],
  ['a teacher of no class today', { ...nobody, roles: ['teacher'] }, undefined, undefined, undefined],
  ['a leader', { ...nobody, roles: ['leader'] }, undefined, undefined, undefined],
  ['a student', { ...nobody, roles: ['student'], studies: [nine] }, undefined, undefined, undefined],
])('%s', (_, standing, has, own, others) => {
  expect([
    mayHavePhrases(standing),
    mayTurnPhrase(standing, { personId: 'ortega' }),
    mayTurnPhrase(standing, { personId: 'haddad' }),
  ]).toEqual([has, own, others]);
});
