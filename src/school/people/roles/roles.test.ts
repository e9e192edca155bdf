import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPerson } from '#school/people/person/open-person.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { endRole, restoreRole, takeBackRole } from './end-role.ts';
import { giveRole } from './give-role.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const rolesOf = async (key: 'osei' | 'nwosu' | 'brandt') => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { roles } = await world.inSchool((school) =>
    openPerson(school, { by, personId: world.people[key].personId }),
  );
  return roles.map(({ role, fromOn, untilOn, roleId }) => ({ role, fromOn, untilOn, roleId }));
};
const said = async (key: 'osei' | 'nwosu' | 'brandt') =>
  (await rolesOf(key)).map(({ role, fromOn, untilOn }) => [role, fromOn, untilOn]);

test('a role holds from its day, ends on one, and both can be undone', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { personId } = world.people.brandt;
  const given = await world.inSchool((school) =>
    giveRole(school, { by, personId, role: 'staff', fromOn: '2026-12-01' }),
  );
  expect(await said('brandt')).toContainEqual(['staff', '2026-12-01', null]);
  await expect(
    world.inSchool((school) => giveRole(school, { by, personId, role: 'staff', fromOn: '2026-12-05' })),
  ).rejects.toThrow('role: has-it');
  const ended = await world.inSchool((school) =>
    endRole(school, { by, personId, roleId: given.roleId, untilOn: '2027-06-30' }),
  );
  expect(await said('brandt')).toContainEqual(['staff', '2026-12-01', '2027-06-30']);
  await world.inSchool((school) => restoreRole(school, { by, personId, ...ended }));
  expect(await said('brandt')).toContainEqual(['staff', '2026-12-01', null]);
  await world.inSchool((school) => takeBackRole(school, { by, personId, ...given }));
  expect((await said('brandt')).map(([role]) => role)).toEqual(['counsellor']);
});

test('the last leader stays one; with a second one they may go', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { personId } = world.people.nwosu;
  const roleId = (await rolesOf('nwosu'))[0]?.roleId ?? '';
  const end = () =>
    world.inSchool((school) => endRole(school, { by, personId, roleId, untilOn: '2026-11-24' }));
  await expect(end()).rejects.toThrow('until: last-leader');
  const other = world.people.osei.personId;
  await world.inSchool((school) =>
    giveRole(school, { by, personId: other, role: 'leader', fromOn: '2026-11-24' }),
  );
  const ended = await end();
  expect(ended).toEqual({ roleId, untilBefore: null, untilOn: '2026-11-24' });
});

test('the office gives no role and takes none', async () => {
  const { world } = opened;
  const by = await world.actor('pagan');
  const { personId } = world.people.osei;
  await expect(
    world.inSchool((school) => giveRole(school, { by, personId, role: 'leader', fromOn: '2026-11-24' })),
  ).rejects.toMatchObject({ name: 'Forbidden' });
});
