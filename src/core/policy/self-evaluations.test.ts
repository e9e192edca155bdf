import { expect, test } from 'vitest';
import { mayReadSelfEvaluation, maySelfEvaluate } from './self-evaluations.ts';
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
const algebra = { classId: '9B', courseId: 'algebra' };
const biology = { classId: '10A', courseId: 'biology' };
const guard = { studentId: 'ana', maySee: true, mayHear: true, mayReply: true };

test.each<[string, Partial<Standing>, string | undefined, string | undefined]>([
  [
    'the student says and reads',
    { roles: ['student'], personId: 'ana', studies: [algebra] },
    'is the student',
    'is the student',
  ],
  [
    'another student does neither',
    { roles: ['student'], personId: 'bao', studies: [algebra] },
    undefined,
    undefined,
  ],
  ['who teaches the goal there reads', { roles: ['teacher'], teaches: [algebra] }, undefined, 'teaches'],
  [
    'a teacher of another class does neither',
    { roles: ['teacher'], teaches: [biology] },
    undefined,
    undefined,
  ],
  ['a leader does neither', { roles: ['leader'] }, undefined, undefined],
  ['a caseload opens neither', { supports: [{ studentId: 'ana', kind: 'enl' }] }, undefined, undefined],
  ['family does neither', { guards: [guard] }, undefined, undefined],
])('%s', (_name, standing, says, reads) => {
  const person = { ...nobody, ...standing };
  expect(maySelfEvaluate(person, { studentId: 'ana' })).toBe(says);
  expect(mayReadSelfEvaluation(person, { studentId: 'ana', classIds: ['9B'] })).toBe(reads);
});
