import { expect, test } from 'vitest';
import { mayInvite, stateOfInvitation } from './invitations.ts';
import type { Role, Standing } from './standing.ts';

const now = new Date('2026-11-24T15:00:00Z');
const before = new Date('2026-11-24T14:59:59Z');
const after = new Date('2026-11-24T15:00:01Z');

test.each([
  [{ usedAt: null, revokedAt: null, expiresAt: after }, 'open'],
  [{ usedAt: null, revokedAt: null, expiresAt: now }, 'expired'],
  [{ usedAt: null, revokedAt: before, expiresAt: after }, 'ended'],
  [{ usedAt: before, revokedAt: null, expiresAt: after }, 'used'],
  [{ usedAt: before, revokedAt: before, expiresAt: before }, 'used'],
] as const)('%o stands as %s', (facts, state) => {
  expect(stateOfInvitation(facts, now)).toBe(state);
});

test('leaders alone invite', () => {
  const as = (role: Role): Standing => ({
    schoolId: 'school',
    personId: 'somebody',
    today: '2026-11-24',
    roles: [role],
    teaches: [],
    studies: [],
    supports: [],
    guards: [],
  });
  expect(mayInvite(as('leader'))).toBe('leads');
  for (const role of ['teacher', 'staff', 'guardian', 'student'] as const)
    expect(mayInvite(as(role))).toBeUndefined();
});
