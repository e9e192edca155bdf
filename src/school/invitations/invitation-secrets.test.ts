import { expect, test } from 'vitest';
import { hashInvitationCode, makeInvitationSecrets, readInvitationCode } from './invitation-secrets.ts';

test('a code is twelve signs that cannot be taken for one another, and a token 128 bits', () => {
  for (let round = 0; round < 200; round += 1) {
    const { token, code } = makeInvitationSecrets();
    expect(code).toMatch(/^[ACDEFGHJKMNPQRTVWXY34679]{4}(-[ACDEFGHJKMNPQRTVWXY34679]{4}){2}$/);
    expect(token).toMatch(/^[\w-]{22}$/);
  }
});

test.each([
  ['KMQR-7XWA-3NCT', 'KMQR7XWA3NCT'],
  [' kmqr 7xwa 3nct ', 'KMQR7XWA3NCT'],
  ['kmqr–7xwa—3nct', 'KMQR7XWA3NCT'],
  ['KMQR-7XWA-3NC', undefined],
  ['KMQR-7XWA-3NCTA', undefined],
  ['KMQR-7XWA-3NC0', undefined],
  ['', undefined],
])('%s is read as %s', (typed, code) => {
  expect(readInvitationCode(typed)).toBe(code);
});

test('a code is kept as another hash at each school, and as the same one however it is typed', async () => {
  const kept = await hashInvitationCode('one', 'KMQR-7XWA-3NCT');
  expect(kept).toHaveLength(32);
  expect(await hashInvitationCode('one', 'kmqr 7xwa 3nct')).toEqual(kept);
  expect(await hashInvitationCode('two', 'KMQR-7XWA-3NCT')).not.toEqual(kept);
  expect(await hashInvitationCode('one', 'KMQR-7XWA-3NCA')).not.toEqual(kept);
});
