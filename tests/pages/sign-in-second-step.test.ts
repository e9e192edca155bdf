import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { type PlantedPerson, plantSchool } from './plant-people.ts';
import { codesOn, offerOn, phoneFor } from './read-secret.ts';

const password = 'seven green rivers';
const MORNING = new Date('2026-11-24T15:00:00Z');
let now = MORNING;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
let test_: TestDatabase;
let app: TestApplication;
let schoolId: string;
let rosa: PlantedPerson;
let phone: (now: Date) => string;
let paper: string[];

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => now);
  const school = await plantSchool(test_, { code: 'harbor', name: 'Harbor School', rule: 'required' });
  schoolId = school.schoolId;
  rosa = await school.person({ role: 'leader', name: 'Rosa Medina', email: 'rosa@harbor.example', password });
  await school.person({ role: 'staff', name: 'Omar Haddad', email: 'omar@harbor.example', password });
  await school.person({ role: 'student', name: 'Ana Cruz', username: 'ana', password });
});
afterAll(() => test_.close());
beforeEach(() => {
  now = new Date(MORNING.getTime() + 60_000 * Math.floor((now.getTime() - MORNING.getTime()) / 60_000 + 2));
});

const enter = async (browser = new Browser()) => {
  const answer = await app.post(
    '/sign-in',
    { name: 'rosa@harbor.example', password, to: '/school' },
    browser,
  );
  return { browser, answer };
};

describe('where the school requires it', () => {
  test('staff with a password alone are led to set a step up, wherever they go', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    for (const path of ['/', '/school', '/outbox'])
      expect((await app.get(path, browser)).headers.get('location')).toBe('/account/second-step');
    const act = await app.post('/school/counts', {}, browser);
    expect(act.headers.get('location')).toBe('/account/second-step');
    expect((await app.get('/account', browser)).status).toBe(200);
    expect(await (await app.get('/account/second-step', browser)).text()).toContain(
      'One more step keeps your students’ records safe',
    );
  });

  test('students are not', async () => {
    const browser = await app.signIn('ana', password);
    expect((await app.get('/home', browser)).status).toBe(200);
    expect((await app.get('/account/second-step', browser)).status).toBe(404);
  });
});

describe('setting up the app', () => {
  test('a wrong code changes nothing, and the square stays', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    const page = await (await app.get('/account/second-step', browser)).text();
    const answer = await app.post('/account/second-step', { offer: offerOn(page), code: '000000' }, browser);
    expect(answer.status).toBe(422);
    const again = await answer.text();
    expect(again).toContain('These are not the digits of now');
    expect(phoneFor(again)(now)).toBe(phoneFor(page)(now));
    expect((await app.get('/school', browser)).status).toBe(303);
  });

  test('an offer of somebody else, or of a quarter of an hour ago, is not taken', async () => {
    const omar = await app.signIn('omar@harbor.example', password);
    const browser = await app.signIn('rosa@harbor.example', password);
    const page = await (await app.get('/account/second-step', omar)).text();
    const stolen = await app.post(
      '/account/second-step',
      { offer: offerOn(page), code: phoneFor(page)(now) },
      browser,
    );
    expect(await stolen.text()).toContain('This square has ended');
    const own = await (await app.get('/account/second-step', browser)).text();
    later(15 * 60);
    const over = await app.post(
      '/account/second-step',
      { offer: offerOn(own), code: phoneFor(own)(now) },
      browser,
    );
    expect(await over.text()).toContain('This square has ended');
  });

  test('a right code opens the school, shows ten codes once, and signs out other browsers', async () => {
    const other = await app.signIn('rosa@harbor.example', password);
    const browser = await app.signIn('rosa@harbor.example', password);
    const page = await (await app.get('/account/second-step', browser)).text();
    phone = phoneFor(page);
    const kept = await app.post('/account/second-step', { offer: offerOn(page), code: phone(now) }, browser);
    expect(kept.headers.get('location')).toBe('/account/second-step/codes');
    paper = codesOn(await (await app.get('/account/second-step/codes', browser)).text());
    expect(paper).toHaveLength(10);
    expect(await (await app.get('/account/second-step/codes', browser)).text()).toContain(
      'Codes are shown once',
    );
    expect((await app.get('/school', browser)).status).toBe(200);
    expect((await app.get('/school', other)).headers.get('location')).toMatch(/^\/sign-in/);
    expect(await (await app.get('/account', browser)).text()).toContain('10 codes on paper are left');
  });

  test('neither the secret nor a code is readable in the database', async () => {
    const kept = await test_.database
      .selectFrom('authenticators')
      .select('sealed_secret')
      .where('identity_id', '=', rosa.identityId)
      .executeTakeFirstOrThrow();
    expect(kept.sealed_secret).not.toMatch(/^[A-Z2-7]{32}$/);
    const codes = await test_.database.selectFrom('recovery_codes').select('code_hash').execute();
    expect(codes).toHaveLength(10);
    expect(codes.filter(({ code_hash }) => paper.includes(code_hash))).toEqual([]);
  });

  test('it is in the trail', async () => {
    const lines = await inSchool(test_.database, schoolId, (school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'actor_id', 'relation'])
        .where('school_id', '=', school.id)
        .where('act', '=', 'account.set-second-step')
        .execute(),
    );
    expect(lines).toEqual([{ act: 'account.set-second-step', actor_id: rosa.personId, relation: 'leads' }]);
  });
});

describe('signing in with it', () => {
  test('the password alone opens nothing', async () => {
    const { browser, answer } = await enter();
    expect(answer.headers.get('location')).toBe('/sign-in/second?to=%2Fschool');
    expect(browser.cookies.has('waymark')).toBe(false);
    expect((await app.get('/school', browser)).headers.get('location')).toMatch(/^\/sign-in/);
  });

  test('the code opens the page that was asked for', async () => {
    const { browser } = await enter();
    const answer = await app.post('/sign-in/second', { code: phone(now), to: '/school' }, browser);
    expect(answer.headers.get('location')).toBe('/school');
    expect((await app.get('/school', browser)).status).toBe(200);
    expect(await (await app.get('/account', browser)).text()).toContain('Signed in by password and code');
  });

  test('a code is taken once, also by two at the same moment', async () => {
    const [first, second] = [await enter(), await enter()];
    const code = phone(now);
    const answers = await Promise.all(
      [first, second].map(({ browser }) => app.post('/sign-in/second', { code, to: '/' }, browser)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401]);
    const third = await enter();
    expect((await app.post('/sign-in/second', { code, to: '/' }, third.browser)).status).toBe(401);
  });

  test('a code from paper stands in for the phone, however it is typed, and once', async () => {
    const [code = ''] = paper;
    const { browser } = await enter();
    const typed = code.toUpperCase().replaceAll('-', ' ');
    const answer = await app.post('/sign-in/second', { code: typed, to: '/school' }, browser);
    expect(answer.headers.get('location')).toBe('/account?done=security.done-paper-code');
    expect(await (await app.get('/account', browser)).text()).toContain('9 codes on paper are left');
    const again = await enter();
    expect((await app.post('/sign-in/second', { code, to: '/' }, again.browser)).status).toBe(401);
  });

  test('without a right password in this browser, or after ten minutes, no code is looked at', async () => {
    const stranger = await app.post('/sign-in/second', { code: phone(now), to: '/' }, new Browser());
    expect(stranger.status).toBe(401);
    expect(await stranger.text()).toContain('That took more than ten minutes');
    const { browser } = await enter();
    later(11 * 60);
    expect((await app.post('/sign-in/second', { code: phone(now), to: '/' }, browser)).status).toBe(401);
    const forged = new Browser();
    forged.cookies.set('waymark-second', rosa.identityId);
    expect((await app.post('/sign-in/second', { code: phone(now), to: '/' }, forged)).status).toBe(401);
  });

  test('after ten wrong codes within a quarter of an hour a right one is not looked at either', async () => {
    await test_.database.deleteFrom('rate_limits').execute();
    const { browser } = await enter();
    for (let count = 0; count < 10; count++)
      expect((await app.post('/sign-in/second', { code: '000000' }, browser)).status).toBe(401);
    const answer = await app.post('/sign-in/second', { code: phone(now) }, browser);
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Nothing is lost. Wait 15 minutes');
    await test_.database.deleteFrom('rate_limits').execute();
  });
});

describe('taking it away', () => {
  test('asks for a fresh proof: a code, not the password', async () => {
    const { browser } = await enter();
    await app.post('/sign-in/second', { code: phone(now), to: '/school' }, browser);
    later(11 * 60);
    const refused = await app.post('/account/second-step/remove', {}, browser);
    expect(refused.headers.get('location')).toBe('/prove?to=%2Faccount%2Fsecond-step');
    const page = await (await app.get('/prove?to=/account/second-step', browser)).text();
    expect(page).toContain('name="code"');
    expect(page).not.toContain('name="password"');
    const byPassword = await app.post('/prove', { password, to: '/account/second-step' }, browser);
    expect(byPassword.status).toBe(401);
    const proved = await app.post('/prove', { code: phone(now), to: '/account/second-step' }, browser);
    expect(proved.headers.get('location')).toBe('/account/second-step');
    const fresh = await app.post('/account/second-step/codes', {}, browser);
    expect(fresh.headers.get('location')).toBe('/account/second-step/codes');
    const codes = codesOn(await (await app.get('/account/second-step/codes', browser)).text());
    expect(codes.filter((code) => paper.includes(code))).toEqual([]);
    const removed = await app.post('/account/second-step/remove', {}, browser);
    expect(removed.headers.get('location')).toBe('/account?done=security.done-second-removed');
    expect((await app.get('/school', browser)).headers.get('location')).toBe('/account/second-step');
    expect((await test_.database.selectFrom('recovery_codes').select('id').execute()).length).toBe(0);
  });
});

describe('the rule of the school', () => {
  test('is the leader’s to change, with a fresh proof and a line in the trail', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    // She sets up an app first: the rule holds for her too.
    const page = await (await app.get('/account/second-step', browser)).text();
    await app.post('/account/second-step', { offer: offerOn(page), code: phoneFor(page)(now) }, browser);
    const shown = await (await app.get('/school/sign-in', browser)).text();
    expect(shown).toContain('Staff need a second step');
    expect(shown).toContain('one person on the staff has none yet'.replace('one', '1'));
    later(11 * 60);
    const stale = await app.post('/school/sign-in', { rule: 'offered' }, browser);
    expect(stale.headers.get('location')).toBe('/prove?to=%2Fschool%2Fsign-in');
    await app.post('/prove', { code: phoneFor(page)(now), to: '/' }, browser);
    expect((await app.post('/school/sign-in', { rule: 'never' }, browser)).status).toBe(422);
    const chosen = await app.post('/school/sign-in', { rule: 'offered' }, browser);
    expect(chosen.headers.get('location')).toBe('/school/sign-in?done=security.done-school-rule');
    const omar = await app.signIn('omar@harbor.example', password);
    expect((await app.get('/school', omar)).status).toBe(200);
    expect(await (await app.get('/account', omar)).text()).toContain('It takes two minutes.');
    expect((await app.get('/school/sign-in', omar)).status).toBe(404);
    expect(await (await app.get('/school', browser)).text()).toContain(
      'chose whether staff need a second step',
    );
  });
});
