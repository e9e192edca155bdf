import { expect, test } from 'vitest';
import { mayInviteWordings, mayProposeWording } from './proposals.ts';
import type { Standing } from './standing.ts';

const nobody: Standing = {
  schoolId: 's',
  personId: 'p',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const of9B = [{ classId: '9B', courseId: 'algebra' }];
const of9A = [{ classId: '9A', courseId: 'algebra' }];

test.each<[string, Standing, string | undefined, string | undefined]>([
  ['a student of the class', { ...nobody, roles: ['student'], studies: of9B }, 'is the student', undefined],
  ['a student of another class', { ...nobody, roles: ['student'], studies: of9A }, undefined, undefined],
  ['who teaches the class', { ...nobody, roles: ['teacher'], teaches: of9B }, undefined, 'teaches'],
  ['who teaches another class', { ...nobody, roles: ['teacher'], teaches: of9A }, undefined, undefined],
  ['a leader', { ...nobody, roles: ['leader'] }, undefined, undefined],
  [
    'a guardian',
    {
      ...nobody,
      roles: ['guardian'],
      guards: [{ studentId: 'x', maySee: true, mayHear: true, mayReply: true }],
    },
    undefined,
    undefined,
  ],
])('%s proposes and invites', (_, standing, proposes, invites) => {
  expect([mayProposeWording(standing, '9B'), mayInviteWordings(standing, '9B')]).toEqual([proposes, invites]);
});
