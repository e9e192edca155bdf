import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { createIdentity } from './create-identity.ts';
import { makeAccounts } from './make-accounts.ts';

let test_: TestDatabase;
const schoolId = newId();
const today = '2026-11-24';
beforeAll(async () => {
  test_ = await openDatabase();
  await test_.database
    .insertInto('schools')
    .values({ id: schoolId, code: 'harbor', name: 'Harbor', time_zone: 'America/New_York' })
    .execute();
});
afterAll(() => test_.close());

async function addPerson(
  name: string,
  { roles, email, username, ended }: { roles: string[]; email?: string; username?: string; ended?: string },
) {
  const id = newId();
  await inSchool(test_.database, schoolId, async ({ db, id: school_id }) => {
    await db
      .insertInto('people')
      .values({ school_id, id, username: username ?? null, ended_on: ended ?? null })
      .execute();
    await db
      .insertInto('person_names')
      .values({
        school_id,
        id: newId(),
        person_id: id,
        purpose: 'everyday',
        display_name: name,
        sort_name: name,
        called: name,
        from_on: '2026-09-01',
        source: 'test',
      })
      .execute();
    for (const role of roles)
      await db
        .insertInto('person_roles')
        .values({ school_id, id: newId(), person_id: id, role, source: 'test', from_on: '2026-09-01' })
        .execute();
    if (email)
      await db
        .insertInto('contacts')
        .values({
          school_id,
          id: newId(),
          person_id: id,
          kind: 'email',
          address: email,
          source: 'test',
          from_on: '2026-09-01',
        })
        .execute();
  });
  return id;
}

test('everyone without a sign-in gets one that fits them, once', async () => {
  await addPerson('Ana Cruz', { roles: ['student'], username: 'acruz', email: 'ana@school.example' });
  await addPerson('Zoë Martínez-O’Brien', { roles: ['student'] });
  await addPerson('林晨曦', { roles: ['student'] });
  await addPerson('Rosa Medina', { roles: ['guardian', 'teacher'], email: 'Rosa@school.example' });
  await addPerson('Vera Ivanova', { roles: ['guardian'], email: 'vera@home.example' });
  await addPerson('Lost Post', { roles: ['guardian'] });
  await addPerson('One Ofus', { roles: ['guardian'], email: 'both@home.example' });
  await addPerson('Other Ofus', { roles: ['guardian'], email: 'BOTH@home.example' });
  await addPerson('Gone Before', { roles: ['student'], username: 'gone', ended: '2026-10-01' });
  const elsewhere = await createIdentity(test_.database, { name: 'Dana', email: 'dana@home.example' });
  await addPerson('Dana Elsewhere', { roles: ['guardian'], email: 'dana@home.example' });
  await createIdentity(test_.database, { name: 'Another', username: 'acruz' });

  const first = await makeAccounts(test_.database, { schoolId, schoolCode: 'harbor', today });
  expect(
    first.made.map(({ name, signInName, password }) => [name, signInName, password === undefined]),
  ).toEqual([
    ['Ana Cruz', 'acruz-harbor', false],
    ['Dana Elsewhere', 'dana@home.example', true],
    ['Rosa Medina', 'Rosa@school.example', false],
    ['Vera Ivanova', 'vera@home.example', true],
    ['Zoë Martínez-O’Brien', 'zoe.martinez-obrien', false],
  ]);
  expect(first.problems.map(({ name, problem }) => [name, problem])).toEqual([
    ['Lost Post', 'no address'],
    ['One Ofus', 'address is shared'],
    ['Other Ofus', 'address is shared'],
    ['林晨曦', 'no name to sign in with'],
  ]);
  const joined = await test_.database
    .selectFrom('memberships')
    .select('identity_id')
    .where('identity_id', '=', elsewhere)
    .execute();
  expect(joined).toHaveLength(1);
  const ana = await test_.database
    .selectFrom('identities')
    .select(['email', 'email_verified'])
    .where('username', '=', 'acruz-harbor')
    .executeTakeFirst();
  // By it an issuer outside knows her; she signs in by name.
  expect(ana).toEqual({ email: 'ana@school.example', email_verified: true });

  const second = await makeAccounts(test_.database, { schoolId, schoolCode: 'harbor', today });
  expect(second.made).toEqual([]);
});

test('a person of another school is not looked at', async () => {
  const other = newId();
  await test_.database
    .insertInto('schools')
    .values({ id: other, code: 'other', name: 'Other', time_zone: 'UTC' })
    .execute();
  expect(await makeAccounts(test_.database, { schoolId: other, schoolCode: 'other', today })).toEqual({
    made: [],
    problems: [],
  });
});
