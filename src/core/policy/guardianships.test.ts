import { expect, test } from 'vitest';
import { isOrder, mayKeepGuardianships, mayUndoEnd } from './guardianships.ts';
import type { Role, Standing } from './standing.ts';

const standing = (...roles: Role[]): Standing => ({
  schoolId: 'school',
  personId: 'somebody',
  today: '2026-11-24',
  roles,
  teaches: [{ classId: '9B', courseId: 'algebra' }],
  studies: [],
  supports: [],
  guards: [{ studentId: 'ana', maySee: true, mayHear: true, mayReply: true }],
});

test('leaders alone say who is family to whom', () => {
  expect(mayKeepGuardianships(standing('leader'))).toBe('leads');
  expect(mayKeepGuardianships(standing('teacher', 'leader'))).toBe('leads');
  for (const role of ['teacher', 'staff', 'guardian', 'counsellor', 'student', 'district-reader'] as const)
    expect(mayKeepGuardianships(standing(role))).toBeUndefined();
});

test.each([
  ['court-order', '2026-11-24', false, false],
  ['no-contact', '2026-11-24', false, false],
  ['asked', '2026-11-24', false, true],
  ['mistake', '2026-11-24', false, true],
  ['other', '2026-11-24', false, true],
  ['mistake', '2026-11-23', false, false],
  ['mistake', '2026-11-24', true, false],
  ['mistake', null, false, false],
  ['import', '2026-11-24', false, false],
  ['changed', '2026-11-24', false, false],
  [null, '2026-11-24', false, false],
])('an end for %s, recorded on %s, that goes on (%s) may be undone: %s', (reason, endedOn, goesOn, may) => {
  expect(mayUndoEnd({ reason, endedOn, goesOn }, '2026-11-24')).toBe(may);
});

test('a court order and a no-contact order are orders', () => {
  expect(isOrder('court-order')).toBe(true);
  expect(isOrder('no-contact')).toBe(true);
  expect(isOrder('asked')).toBe(false);
  expect(isOrder(null)).toBe(false);
});
