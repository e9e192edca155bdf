import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { resetPasswordOf } from '#school/accounts/reset-password.ts';
import { endSecondSteps, endSecondStepsFor } from '#school/accounts/second-steps/end-second-steps.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { type PlantedPerson, plantSchool } from './plant-people.ts';
import { offerOn, phoneFor } from './read-secret.ts';

const now = new Date('2026-11-24T15:00:00Z');
const old = 'seven green rivers';
const fresh = 'nine quiet lanterns';
let test_: TestDatabase;
let app: TestApplication;
let schoolId: string;
const people = new Map<string, PlantedPerson>();

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => now);
  const school = await plantSchool(test_, { code: 'harbor', name: 'Harbor School', rule: 'offered' });
  schoolId = school.schoolId;
  const plant = async (key: string, spec: Parameters<typeof school.person>[0]) =>
    people.set(key, await school.person(spec));
  await plant('rosa', { role: 'leader', name: 'Rosa Medina', email: 'rosa@harbor.example', password: old });
  await plant('pagan', { role: 'staff', name: 'Luz Pagán', email: 'luz@harbor.example', password: old });
  await plant('new', {
    role: 'teacher',
    name: 'Omar Haddad',
    email: 'omar@harbor.example',
    password: 'abcd-efgh-jkmn',
    madeBySchool: true,
  });
  await plant('ana', {
    role: 'student',
    name: 'Ana Cruz',
    username: 'ana',
    password: 'abcd-efgh-jkmn',
    madeBySchool: true,
  });
  await plant('vera', { role: 'guardian', name: 'Vera Ivanova', email: 'vera@home.example' });
  const other = await plantSchool(test_, { code: 'hill', name: 'Hill School', rule: 'offered' });
  const far = await other.person({ role: 'teacher', name: 'Mika Bell', username: 'mika', password: old });
  const membershipId = await joinSchool(test_.database, {
    identityId: far.identityId,
    schoolId,
    personId: people.get('vera')?.personId ?? '',
    fromOn: '2026-09-01',
  });
  people.set('far', { ...far, membershipId });
});
afterAll(() => test_.close());
beforeEach(async () => {
  await test_.database.deleteFrom('rate_limits').execute();
});

const change = (browser: Browser, fields: { old?: string; password: string; again?: string }) =>
  app.post('/account/password', { old, again: fields.password, ...fields }, browser);
const idOf = (key: string) => people.get(key)?.personId ?? '';

describe('a new password', () => {
  test.each([
    [
      'a wrong old one',
      { old: 'six green rivers', password: fresh },
      401,
      'This is not the password you have',
    ],
    ['two that differ', { password: fresh, again: 'nine quiet lantern' }, 422, 'These two are not the same'],
    ['the one they have', { password: old }, 422, 'This is the one you have'],
    ['fourteen signs', { password: 'quiet lanterns' }, 422, 'This is too short'],
    ['129 signs', { password: 'quiet lamp '.repeat(12).slice(0, 129) }, 422, 'This is too long'],
    ['a common one, twice', { password: 'basketballbasketball' }, 422, 'Many people use this one'],
    ['her own and the school’s name', { password: 'Medina, Rosa: Harbor!' }, 422, 'can be guessed'],
  ])('%s is not taken, and says why', async (_case, fields, status, words) => {
    const browser = await app.signIn('rosa@harbor.example', old);
    const answer = await change(browser, fields);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    await app.signIn('rosa@harbor.example', old);
  });

  test('ends every other browser, and the old one opens nothing', async () => {
    const [here, there] = [
      await app.signIn('rosa@harbor.example', old),
      await app.signIn('rosa@harbor.example', old),
    ];
    const answer = await change(here, { password: fresh });
    expect(answer.headers.get('location')).toBe('/account?done=security.done-password');
    expect((await app.get('/school', here)).status).toBe(200);
    expect((await app.get('/school', there)).status).toBe(303);
    await expect(app.signIn('rosa@harbor.example', old)).rejects.toThrow('401');
    const again = await app.signIn('rosa@harbor.example', fresh);
    expect((await change(again, { old: fresh, password: old })).status).toBe(303);
  });

  test('is not asked for by guessing: the eleventh wrong old one is not looked at', async () => {
    const browser = await app.signIn('rosa@harbor.example', old);
    for (let count = 0; count < 10; count++)
      expect((await change(browser, { old: `guess ${count}`, password: fresh })).status).toBe(401);
    expect((await change(browser, { password: fresh })).status).toBe(429);
    await test_.database.deleteFrom('rate_limits').execute();
  });
});

describe('a first password', () => {
  test('leads a teacher to one of their own, and then to their start', async () => {
    const browser = await app.signIn('omar@harbor.example', 'abcd-efgh-jkmn');
    for (const path of ['/', '/school'])
      expect((await app.get(path, browser)).headers.get('location')).toBe('/account/password');
    expect(await (await app.get('/account/password', browser)).text()).toContain(
      'Choose a password of your own',
    );
    const answer = await change(browser, { old: 'abcd-efgh-jkmn', password: fresh });
    expect(answer.headers.get('location')).toBe('/?done=security.done-password');
    expect((await app.get('/', browser)).headers.get('location')).toBe('/school');
    const again = await app.signIn('omar@harbor.example', fresh);
    expect((await app.get('/school', again)).status).toBe(200);
  });

  test('is a student’s to keep: the school sets it', async () => {
    const browser = await app.signIn('ana', 'abcd-efgh-jkmn');
    expect((await app.get('/home', browser)).status).toBe(200);
  });
});

describe('the office', () => {
  const actor = async (key: string): Promise<Actor> => ({
    standing: await inSchool(test_.database, schoolId, (school) =>
      loadStanding(school, { personId: idOf(key), today: '2026-11-24' }),
    ),
    requestId: newId(),
    address: undefined,
    now,
  });
  const reset = async (by: string, of: string) =>
    resetPasswordOf(test_.database, { by: await actor(by), personId: idOf(of) });

  test('gives a student a new password, which ends the sessions of the old one', async () => {
    const browser = await app.signIn('ana', 'abcd-efgh-jkmn');
    const outcome = await reset('pagan', 'ana');
    expect(outcome).toEqual({
      outcome: 'reset',
      signInName: 'ana',
      password: expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/),
    });
    expect((await app.get('/home', browser)).status).toBe(303);
    const password = outcome.outcome === 'reset' ? outcome.password : '';
    expect((await app.get('/home', await app.signIn('ana', password))).status).toBe(200);
  });

  test('of a teacher only a leader does, and the teacher then chooses their own', async () => {
    await expect(reset('pagan', 'new')).rejects.toThrow('There is no such sign-in.');
    await expect(reset('ana', 'new')).rejects.toThrow('There is no such sign-in.');
    const outcome = await reset('rosa', 'new');
    const password = outcome.outcome === 'reset' ? outcome.password : '';
    const browser = await app.signIn('omar@harbor.example', password);
    expect((await app.get('/school', browser)).headers.get('location')).toBe('/account/password');
    await change(browser, { old: password, password: fresh });
  });

  test('never of somebody who is somebody in another school too', async () => {
    await test_.database
      .updateTable('memberships')
      .set({ until_on: '2026-11-01' })
      .where('id', '=', people.get('vera')?.membershipId ?? '')
      .execute();
    expect(await reset('rosa', 'vera')).toEqual({ outcome: 'elsewhere' });
    await app.signIn('mika', old);
  });

  test('whoever runs the machine helps a leader who has lost theirs', async () => {
    const browser = await app.signIn('rosa@harbor.example', old);
    const page = await (await app.get('/account/second-step', browser)).text();
    await app.post('/account/second-step', { offer: offerOn(page), code: phoneFor(page)(now) }, browser);
    const asked = await app.post('/sign-in', { name: 'rosa@harbor.example', password: old });
    expect(asked.headers.get('location')).toBe('/sign-in/second?to=%2F');
    const of = (signInName: string) => endSecondStepsFor(test_.database, { schoolId, signInName });
    expect(await of('nobody@harbor.example')).toBe(false);
    expect(await of(' Rosa@Harbor.example')).toBe(true);
    expect((await app.get('/school', browser)).status).toBe(303);
    expect((await app.get('/school', await app.signIn('rosa@harbor.example', old))).status).toBe(200);
  });

  test('takes a lost phone’s second step away, and signs out', async () => {
    const browser = await app.signIn('omar@harbor.example', fresh);
    const page = await (await app.get('/account/second-step', browser)).text();
    await app.post('/account/second-step', { offer: offerOn(page), code: phoneFor(page)(now) }, browser);
    await expect(
      endSecondSteps(test_.database, { by: await actor('pagan'), personId: idOf('new') }),
    ).rejects.toThrow('There is no such sign-in.');
    const ended = await endSecondSteps(test_.database, { by: await actor('rosa'), personId: idOf('new') });
    expect(ended).toBe('ended');
    expect((await app.get('/school', browser)).status).toBe(303);
    expect((await app.get('/school', await app.signIn('omar@harbor.example', fresh))).status).toBe(200);
  });
});
