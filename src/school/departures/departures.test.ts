import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveRole } from '#school/people/roles/give-role.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { openApplication } from '#tests/pages/open-application.ts';
import { comeBack } from './come-back.ts';
import { findDeparture } from './find-departure.ts';
import { leaveSchool } from './leave-school.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

type Who = Parameters<TestWorld['world']['actor']>[0];
const leave = async (who: Who, whom: Who, leftOn = '2026-11-24') => {
  const { world } = opened;
  const by = await world.actor(who);
  const { personId } = world.people[whom];
  return world.inSchool((school) => leaveSchool(school, { by, personId, leftOn }));
};
const back = async (whom: Who) => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  return world.inSchool((school) => comeBack(school, { by, personId: world.people[whom].personId }));
};

test('a teacher who left teaches nothing and signs in nowhere, and is back as before', async () => {
  const { world } = opened;
  const app = openApplication(opened, () => new Date(world.now));
  const { name, password } = world.signIns.osei ?? { name: '', password: '' };
  const browser = await app.signIn(name, password ?? '');
  const before = (await world.actor('osei')).standing;
  await leave('nwosu', 'osei');
  const left = (await world.actor('osei')).standing;
  expect([left.roles, left.teaches]).toEqual([[], []]);
  expect((await app.get('/classes', browser)).status).toBe(303);
  await expect(leave('nwosu', 'osei')).rejects.toThrow('left already');
  expect(await back('osei')).toEqual({ leftOn: '2026-11-24' });
  expect((await world.actor('osei')).standing).toEqual(before);
  expect((await app.get('/classes', await app.signIn(name, password ?? ''))).status).toBe(200);
  await expect(back('osei')).rejects.toThrow('Nobody has recorded');
});

test('a counsellor’s caseload ends with them; a teacher who is a mother stays one', async () => {
  const { world } = opened;
  await leave('nwosu', 'brandt', '2026-12-01');
  expect((await world.actor('brandt')).standing.supports).toHaveLength(2);
  const by = await world.actor('pagan');
  expect(
    await world.inSchool((school) => findDeparture(school, { by, personId: world.people.brandt.personId })),
  ).toEqual({ leftOn: '2026-12-01' });
  await leave('nwosu', 'tran');
  const tran = (await world.actor('tran')).standing;
  expect([tran.roles, tran.teaches, tran.guards.length]).toEqual([['guardian'], [], 1]);
});

test('family of a student, a student, oneself and the last leader do not leave by this door', async () => {
  const { world } = opened;
  await expect(leave('nwosu', 'yolanda')).rejects.toThrow('is-family');
  await expect(leave('nwosu', 'theo')).rejects.toThrow('transfers');
  await expect(leave('nwosu', 'nwosu')).rejects.toThrow('yourself');
  await expect(leave('pagan', 'kowalczyk')).rejects.toMatchObject({ name: 'Forbidden' });
  await expect(leave('kowalczyk', 'pagan')).rejects.toMatchObject({ name: 'NotFound' });
  const by = await world.actor('nwosu');
  await world.inSchool((school) =>
    giveRole(school, {
      by,
      personId: world.people.kowalczyk.personId,
      role: 'leader',
      fromOn: '2026-11-24',
    }),
  );
  await expect(leave('nwosu', 'altagracia')).resolves.toHaveProperty('departureId');
});
