import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { countTry } from '#school/accounts/count-try.ts';
import { signInLimits } from '#school/accounts/sign-in-limits.ts';
import { takeTurns } from '#school/accounts/take-turns.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { openApplication, type TestApplication } from './open-application.ts';
import { plantSchool } from './plant-people.ts';

const password = 'seven green rivers';
const STUDENTS = 600;
let test_: TestDatabase;
let app: TestApplication;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => new Date('2026-11-24T15:00:00Z'));
  const school = await plantSchool(test_, { code: 'harbor', name: 'Harbor School', rule: 'required' });
  await school.person({ role: 'student', name: 'Ana Cruz', username: 'ana', password });
});
afterAll(() => test_.close());
beforeEach(async () => {
  await test_.database.deleteFrom('rate_limits').execute();
});

const pointsOf = async (act: string) => {
  const rows = await test_.database.selectFrom('rate_limits').select(['key', 'points']).execute();
  return rows.filter(({ key }) => key.startsWith(`${act}:`)).map(({ points }) => points);
};

test('an account at its limit takes nothing from the address that its school shares', async () => {
  for (let count = 0; count < 14; count++)
    await app.post('/sign-in', { name: 'nobody', password: `guess ${count}` });
  expect(await pointsOf('sign-in')).toEqual([14]);
  expect(await pointsOf('sign-in-from')).toEqual([10]);
  expect((await app.post('/sign-in', { name: 'ana', password })).status).toBe(303);
});

test('whoever signs in gives both points back', async () => {
  for (let count = 0; count < 3; count++)
    expect((await app.post('/sign-in', { name: 'ana', password })).status).toBe(303);
  expect(await pointsOf('sign-in-from')).toEqual([0]);
  expect(await pointsOf('sign-in')).toEqual([]);
});

test('a school of 600 behind one address signs in at once, after 80 slips', async () => {
  const limits = signInLimits(test_.pool);
  const slip = () =>
    countTry(
      limits,
      { perAccount: limits.signInPerAccount, account: newId(), address: '192.0.2.7' },
      async () => undefined,
    );
  await Promise.all(Array.from({ length: 80 }, slip));
  const all = await Promise.all(
    Array.from({ length: STUDENTS }, (_, index) =>
      countTry(
        limits,
        { perAccount: limits.signInPerAccount, account: `student ${index}`, address: '192.0.2.7' },
        async () => index,
      ),
    ),
  );
  expect(all.filter(({ outcome }) => outcome === 'right')).toHaveLength(STUDENTS);
  expect(await pointsOf('sign-in-from')).toEqual([80]);
});

test('the hundred-and-first slip of an address is not looked at, in whichever process', async () => {
  const [one, another] = [signInLimits(test_.pool), signInLimits(test_.pool)];
  let looked = 0;
  const slip = (limits: typeof one) =>
    countTry(
      limits,
      { perAccount: limits.signInPerAccount, account: newId(), address: '192.0.2.8' },
      async () => {
        looked += 1;
        return undefined;
      },
    );
  const outcomes = await Promise.all(
    Array.from({ length: 120 }, (_, index) => slip(index % 2 ? one : another)),
  );
  expect(looked).toBe(100);
  expect(outcomes.filter(({ outcome }) => outcome === 'too-many')).toHaveLength(20);
});

test('only so many of one key run at once, in the order in which they came, also after one has thrown', async () => {
  const turns = takeTurns(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = (index: number) =>
    turns('key', async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      done.push(index);
      if (index === 1) throw new Error('one');
    }).catch((error: Error) => error.message);
  expect(await Promise.all([0, 1, 2, 3, 4].map(work))).toEqual([
    undefined,
    'one',
    undefined,
    undefined,
    undefined,
  ]);
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4]);
});
