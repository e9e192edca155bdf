import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { openApplication } from '#tests/pages/open-application.ts';
import { listSignInsOf } from './list-sign-ins-of.ts';
import { lockMembership } from './lock-membership.ts';
import { restoreMembership } from './restore-membership.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());
const now = () => new Date(opened.world.now);

const lockOf = async (key: 'osei' | 'guerline') => {
  const { world } = opened;
  const by = await world.actor('pagan');
  const [signIn] = await world.inSchool((school) =>
    listSignInsOf(school, { by, personId: world.people[key].personId }),
  );
  return signIn?.lock;
};

test('a lock ends what is open at once, keeps the door closed, and is opened again', async () => {
  const { world } = opened;
  const app = openApplication(opened, now);
  const { name, password } = world.signIns.osei ?? { name: '', password: '' };
  const browser = await app.signIn(name, password ?? '');
  expect((await app.get('/classes', browser)).status).toBe(200);
  const by = await world.actor('nwosu');
  const { personId } = world.people.osei;
  await world.inSchool((school) => lockMembership(school, { by, personId, reason: ' Lost  laptop ' }));
  const answer = await app.get('/classes', browser);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fclasses']);
  await expect(app.signIn(name, password ?? '')).rejects.toThrow('could not sign in');
  expect(await lockOf('osei')).toEqual({
    reason: 'Lost laptop',
    lockedAt: now(),
    lockedBy: 'Dr. Nwosu',
    restoredAt: null,
  });
  await expect(
    world.inSchool((school) => lockMembership(school, { by, personId, reason: 'Again' })),
  ).rejects.toThrow('locked already');
  expect(await world.inSchool((school) => restoreMembership(school, { by, personId }))).toEqual({
    reason: 'Lost laptop',
  });
  expect((await app.get('/classes', await app.signIn(name, password ?? ''))).status).toBe(200);
  await expect(world.inSchool((school) => restoreMembership(school, { by, personId }))).rejects.toThrow(
    'not locked',
  );
});

test('the other school of somebody locked here stays open', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { personId } = world.people.guerline;
  const { lockIds } = await world.inSchool((school) =>
    lockMembership(school, { by, personId, reason: 'Asked by herself' }),
  );
  expect(lockIds).toHaveLength(1);
  const open = await opened.database
    .selectFrom('memberships as m')
    .leftJoin('membership_locks as l', 'l.membership_id', 'm.id')
    .select('m.school_id')
    .where('m.person_id', 'in', [personId, world.neighbour.people.guerline.personId])
    .where('l.id', 'is', null)
    .execute();
  expect(open).toEqual([{ school_id: world.neighbour.school.id }]);
});

test.each([
  ['without a reason', 'nwosu', 'osei', ' ', 'reason: empty'],
  ['oneself', 'nwosu', 'nwosu', 'I am tired', 'reason: yourself'],
  ['who has no sign-in', 'nwosu', 'kofi', 'No', 'no such sign-in'],
  ['as the office', 'pagan', 'osei', 'No', 'for the leaders'],
  ['as a teacher', 'valdez', 'osei', 'No', 'no such person'],
] as const)('nobody locks %s', async (_case, who, whom, reason, words) => {
  const { world } = opened;
  const by = await world.actor(who);
  await expect(
    world.inSchool((school) => lockMembership(school, { by, personId: world.people[whom].personId, reason })),
  ).rejects.toThrow(words);
});
