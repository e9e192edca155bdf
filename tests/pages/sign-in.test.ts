import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';

const password = 'seven green rivers';
let now = new Date('2026-11-24T15:00:00Z');
let test_: TestDatabase;
let app: TestApplication;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => now);
  const schoolId = newId();
  await test_.database
    .insertInto('schools')
    .values({
      id: schoolId,
      code: 'harbor',
      name: 'Harbor School',
      time_zone: 'America/New_York',
      staff_second_factor: 'offered',
    })
    .execute();
  const person = async (
    role: string,
    name: string,
    identity: { email?: string; username?: string; password?: string },
  ) => {
    const personId = newId();
    await inSchool(test_.database, schoolId, async (school) => {
      await school.db.insertInto('people').values({ school_id: school.id, id: personId }).execute();
      await school.db
        .insertInto('person_roles')
        .values({
          school_id: school.id,
          id: newId(),
          person_id: personId,
          role,
          source: 'test',
          from_on: '2026-09-01',
        })
        .execute();
      await school.db
        .insertInto('person_names')
        .values({
          school_id: school.id,
          id: newId(),
          person_id: personId,
          purpose: 'everyday',
          display_name: name,
          sort_name: name,
          called: name,
          from_on: '2026-09-01',
          source: 'test',
        })
        .execute();
    });
    const identityId = await createIdentity(test_.database, { name, ...identity });
    await joinSchool(test_.database, { identityId, schoolId, personId, fromOn: '2026-09-01' });
    return personId;
  };
  await person('leader', 'Rosa Medina', { email: 'rosa@harbor.example', password });
  await person('student', 'Ana Cruz', { username: 'Ana.Cruz', password });
  const studentId = await person('student', 'Leo Ivanov', { username: 'leo' });
  const motherId = await person('guardian', 'Vera Ivanova', { email: 'vera@home.example' });
  await inSchool(test_.database, schoolId, (school) =>
    school.db
      .insertInto('guardianships')
      .values({
        school_id: school.id,
        id: newId(),
        adult_id: motherId,
        student_id: studentId,
        may_see: true,
        may_hear: true,
        may_reply: true,
        source: 'test',
        from_on: '2026-09-01',
      })
      .execute(),
  );
});
afterAll(() => test_.close());

describe('a password', () => {
  test('opens a session for staff by e-mail and for a student by username, in any case', async () => {
    for (const name of ['rosa@harbor.example', 'ANA.cruz']) {
      const browser = await app.signIn(name, password);
      expect([...browser.cookies.keys()]).toEqual(['waymark']);
    }
  });

  test('a token without its signature, or behind another one, opens nothing of its owner', async () => {
    const rosa = await app.signIn('rosa@harbor.example', password);
    const ana = await app.signIn('ana.cruz', password);
    const [of, whose] = [rosa, ana].map((browser) => browser.cookies.get('waymark') ?? '');
    const forged = new Browser();
    for (const cookie of [`${of?.split('.')[0]}.${whose?.split('.')[1]}`, `${of?.split('.')[0]}.`]) {
      forged.cookies.set('waymark', cookie);
      expect((await app.get('/home', forged)).status).not.toBe(200);
    }
    // A cookie of a like name in front is not taken for ours.
    ana.cookies.clear();
    ana.cookies.set('not-waymark', of ?? '');
    ana.cookies.set('waymark', whose ?? '');
    expect(await (await app.get('/home', ana)).text()).toContain('Ana');
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const answer = await app.post('/sign-in', { name: 'ana.cruz', password });
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
    expect(answer.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i);
  });

  test.each([
    ['a wrong password', 'ana.cruz', 'six green rivers'],
    ['an unknown name', 'nobody', password],
    ['an identity without a password', 'leo', password],
    ['an address nobody has', 'nobody@harbor.example', password],
  ])('%s: the same sentence and no session', async (_case, name, tried) => {
    const browser = new Browser();
    const answer = await app.post('/sign-in', { name, password: tried }, browser);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('These two do not match. Nothing is locked.');
    expect(browser.cookies.size).toBe(0);
  });

  test('the eleventh try at one account within a quarter of an hour is not looked at', async () => {
    for (let count = 0; count < 10; count++)
      expect((await app.post('/sign-in', { name: 'tried', password: `guess ${count}` })).status).toBe(401);
    expect((await app.post('/sign-in', { name: 'tried', password: 'guess' })).status).toBe(429);
    expect((await app.post('/sign-in', { name: 'ana.cruz', password })).status).toBe(303);
  });

  test('leads on only to a page of ours', async () => {
    for (const to of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ]) {
      const answer = await app.post('/sign-in', { name: 'ana.cruz', password, to });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  test('signing out ends the session on the server too', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    const kept = new Browser();
    for (const [name, value] of browser.cookies) kept.cookies.set(name, value);
    await app.post('/sign-out', {}, browser);
    const answer = await app.get('/', kept);
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2F');
  });
});

describe('every unsafe request', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
    ['with another origin', { origin: 'https://elsewhere.example' }],
    ['that does not say where it comes from', {}],
  ])('%s is refused', async (_case, headers: Record<string, string>) => {
    const answer = await app.post('/sign-in', { name: 'ana.cruz', password }, undefined, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a browser without Sec-Fetch-Site is known by its Origin', async () => {
    const answer = await app.post('/sign-in', { name: 'ana.cruz', password }, undefined, {
      origin: 'http://localhost:3000',
    });
    expect(answer.status).toBe(303);
  });
});

describe('a sign-in link', () => {
  const ask = async (browser: Browser) => {
    const answer = await app.post('/sign-in/link', { email: 'Vera@home.example' }, browser);
    await expect.poll(() => app.links.length).toBeGreaterThan(0);
    const text = app.links.splice(0).at(-1)?.text ?? '';
    const page = await answer.text();
    return {
      path: new URL(/http\S+/.exec(text)?.[0] ?? '').pathname,
      code: /<bdi>(\d{6})<\/bdi>/.exec(page)?.[1] ?? '',
    };
  };

  test('looking at it consumes nothing; pressing signs in once, at a clean address', async () => {
    const browser = new Browser();
    const { path } = await ask(browser);
    for (let count = 0; count < 5; count++) expect((await app.get(path)).status).toBe(200);
    expect(await (await app.get(path, browser)).text()).toContain('Sign in as Vera Ivanova');
    const pressed = await app.post(path, {}, browser);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/']);
    expect((await app.get('/', browser)).headers.get('location')).toBe('/family');
    expect((await app.post(path, {}, new Browser())).status).toBe(410);
  });

  test('in another browser it asks for the six digits, and five wrong tries end it', async () => {
    const { path, code } = await ask(new Browser());
    const elsewhere = new Browser();
    expect((await app.post(path, {}, elsewhere)).status).toBe(401);
    expect((await app.post(path, { code: code === '000000' ? '000001' : '000000' }, elsewhere)).status).toBe(
      401,
    );
    expect((await app.post(path, { code }, elsewhere)).status).toBe(303);
    const again = await ask(new Browser());
    for (let count = 0; count < 5; count++)
      await app.post(again.path, { code: again.code === '111111' ? '222222' : '111111' }, elsewhere);
    expect((await app.post(again.path, { code: again.code }, new Browser())).status).toBe(410);
  });

  test('it ends after ten minutes', async () => {
    const browser = new Browser();
    const { path } = await ask(browser);
    now = new Date(now.getTime() + 10 * 60_000);
    expect((await app.post(path, {}, browser)).status).toBe(410);
  });

  test('an unknown address gets the same page and no mail', async () => {
    const [known, unknown] = await Promise.all(
      ['vera@home.example', 'nobody@home.example'].map(async (email) =>
        (await app.post('/sign-in/link', { email })).text(),
      ),
    );
    const mask = (page: string | undefined) => page?.replace(/<bdi>\d{6}<\/bdi>/, '');
    expect(mask(unknown)).toBe(mask(known));
  });

  test('its secret is nowhere in the database', async () => {
    const { path } = await ask(new Browser());
    const token = path.split('/').at(-1) ?? '';
    const rows = await test_.database
      .selectFrom('sign_in_links')
      .select(['token_hash', 'browser_hash', 'code_hash'])
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      for (const kept of Object.values(row)) expect(kept.toString('latin1')).not.toContain(token);
  });
});

test('pages carry the content policy and are never kept', async () => {
  const answer = await app.get('/sign-in');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

test('a page that needs somebody sends nobody to sign in, and remembers where to', async () => {
  const answer = await app.get('/');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2F']);
  expect((await app.get('/nowhere')).status).toBe(404);
});
