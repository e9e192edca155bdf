import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContact } from '#school/people/contacts/add-contact.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { openApplication } from '#tests/pages/open-application.ts';
import { emptyBatch, takeAway } from './empty-batch.ts';
import { listBatches } from './list-batches.ts';
import { listWithoutSignIn } from './list-without-sign-in.ts';
import { makeBatch } from './make-batch.ts';
import { openBatch } from './open-batch.ts';
import { makeSealKeys } from './seal-password.ts';
import { type ForWhom, startBatch } from './start-batch.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());
const now = () => new Date(opened.world.now);

async function make(forWhom: ForWhom) {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const keys = makeSealKeys();
  const { batchId, people } = await world.inSchool((school) =>
    startBatch(school, { by, forWhom, publicKey: keys.publicKey }),
  );
  await makeBatch(opened.database, { schoolId: world.school.id, batchId, now });
  const open = (privateKey: string | undefined, at = now()) =>
    world.inSchool((school) => openBatch(school, { by: { ...by, now: at }, batchId, privateKey }));
  return { batchId, people, keys, open };
}

test('a class gets passwords that sign in, readable in one browser, for an hour, once taken away nowhere', async () => {
  const { world } = opened;
  const { classId, studentIds } = world.classes.algebra9B;
  const { batchId, people, keys, open } = await make({ classId });
  expect(people).toBe(studentIds.length - 4);
  const sheet = await open(keys.privateKey);
  expect([sheet.done, sheet.total]).toEqual([people, people]);
  expect(sheet.groups.map(({ title }) => title)).toEqual(['9B']);
  const kofi = sheet.groups[0]?.people.find(({ personId }) => personId === world.people.kofi.personId);
  expect(kofi?.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  const app = openApplication(opened, now);
  const browser = await app.signIn(kofi?.signInName ?? '', kofi?.password ?? '');
  expect((await app.get('/home', browser)).status).toBe(200);

  const passwordOf = (each: Awaited<ReturnType<typeof open>>) => each.groups[0]?.people[0]?.password;
  expect(passwordOf(await open(undefined))).toBeUndefined();
  expect(passwordOf(await open(makeSealKeys().privateKey))).toBeUndefined();
  expect(passwordOf(await open(keys.privateKey, new Date(now().getTime() + 61 * 60_000)))).toBeUndefined();
  const by = await world.actor('nwosu');
  await world.inSchool((school) => emptyBatch(school, { by, batchId }));
  expect(passwordOf(await open(keys.privateKey))).toBeUndefined();
  const kept = await world.inSchool((school) =>
    school.db
      .selectFrom('account_batch_people')
      .select('id')
      .where('school_id', '=', school.id)
      .where('sealed_password', 'is not', null)
      .execute(),
  );
  expect(kept).toEqual([]);
  expect(await world.inSchool((school) => takeAway(school, { batchId, now: now() }))).toBe(false);
  await expect(make({ classId })).rejects.toThrow('who: nobody');
});

test('family signs in by link; who shares an address or has none is named, with the reason', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const [adult, other] = await world.inSchool(async (school) => {
    const family = (await listWithoutSignIn(school, { by })).filter(({ kind }) => kind === 'family');
    return [
      family.filter(({ email }) => email !== null)[0],
      family.filter(({ email, hasUncheckedEmail }) => email === null && !hasUncheckedEmail)[0],
    ];
  });
  // The office has written an address that nobody has checked.
  const office = await world.actor('pagan');
  await world.inSchool((school) =>
    addContact(school, {
      by: office,
      personId: other?.personId ?? '',
      contact: { kind: 'email', address: 'somebody@family.example' },
      checked: false,
    }),
  );
  const { open, keys } = await make({ kind: 'family' });
  const { groups } = await open(keys.privateKey);
  const all = groups.flatMap(({ people }) => people);
  const found = (personId: string | undefined) => {
    const person = all.find((each) => each.personId === personId);
    return [person?.state, person?.problem, person?.hasPassword];
  };
  expect(found(adult?.personId)).toEqual(['made', null, false]);
  expect(found(other?.personId)).toEqual(['not-made', 'address-unchecked', false]);
  expect(new Set(all.map(({ problem }) => problem))).toEqual(
    new Set([null, 'no-address', 'address-unchecked']),
  );
});

test('where the one who asked leads no longer, nothing more is made', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { batchId } = await world.inSchool((school) =>
    startBatch(school, { by, forWhom: { kind: 'student' }, publicKey: makeSealKeys().publicKey }),
  );
  await world.inSchool((school) =>
    school.db
      .updateTable('person_roles')
      .set({ until_on: '2026-11-24' })
      .where('school_id', '=', school.id)
      .where('person_id', '=', world.people.nwosu.personId)
      .execute(),
  );
  await makeBatch(opened.database, { schoolId: world.school.id, batchId, now });
  const [last] = await world.inSchool((school) => listBatches(school, { by, count: 1 }));
  expect(last).toMatchObject({ batchId, done: 0 });
});
