import { expect, test } from 'vitest';
import { mayArrangeClasses, mayKeepRoster } from './classes.ts';
import { runsOffice } from './doors.ts';
import type { Role, Standing } from './standing.ts';

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

test.each<[string, Partial<Standing>, string | undefined, string | undefined]>([
  ['a leader', { roles: ['leader'] }, 'leads', 'leads'],
  ['the office', { roles: ['staff'] }, 'is staff', undefined],
  ['a leader who is also of the office', { roles: ['staff', 'leader'] }, 'leads', 'leads'],
  ['the class’s own teacher', { roles: ['teacher'], teaches: [nineB] }, undefined, undefined],
  ['a counsellor', { roles: ['counsellor'] }, undefined, undefined],
  ['a student of the class', { roles: ['student'], studies: [nineB] }, undefined, undefined],
  [
    'a guardian',
    { roles: ['guardian'], guards: [{ studentId: 'ana', maySee: true, mayHear: true, mayReply: true }] },
    undefined,
    undefined,
  ],
  ['a reader of the district', { roles: ['district-reader'] as Role[] }, undefined, undefined],
  ['nobody', {}, undefined, undefined],
])('%s keeps the roster and arranges classes', (_who, is, keeps, arranges) => {
  const standing = { ...nobody, ...is };
  expect(mayKeepRoster(standing)).toBe(keeps);
  expect(mayArrangeClasses(standing)).toBe(arranges);
  expect(runsOffice(standing)).toBe(keeps !== undefined);
});
