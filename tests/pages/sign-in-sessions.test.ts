import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { type PlantedPerson, plantSchool } from './plant-people.ts';

const password = 'seven green rivers';
const MORNING = new Date('2026-11-24T15:00:00Z');
const HOUR = 60 * 60;
let now = MORNING;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
let test_: TestDatabase;
let app: TestApplication;
let rosa: PlantedPerson;
let vera: PlantedPerson;
let omar: PlantedPerson;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => now);
  const school = await plantSchool(test_, { code: 'harbor', name: 'Harbor School', rule: 'offered' });
  rosa = await school.person({ role: 'leader', name: 'Rosa Medina', email: 'rosa@harbor.example', password });
  const leo = await school.person({ role: 'student', name: 'Leo Ivanov', username: 'leo', password });
  omar = await school.person({
    role: 'teacher',
    name: 'Omar Haddad',
    email: 'omar@harbor.example',
    password,
    guards: [leo.personId],
  });
  vera = await school.person({
    role: 'guardian',
    name: 'Vera Ivanova',
    email: 'vera@home.example',
    guards: [leo.personId],
  });
});
afterAll(() => test_.close());
beforeEach(async () => {
  now = MORNING;
  await test_.database.deleteFrom('rate_limits').execute();
});

async function byLink(email: string, browser = new Browser()): Promise<Browser> {
  await app.post('/sign-in/link', { email }, browser);
  await expect.poll(() => app.links.length).toBeGreaterThan(0);
  const { text } = app.links.shift() ?? { text: '' };
  await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, browser);
  return browser;
}

const isOpen = async (browser: Browser, path: string) => (await app.get(path, browser)).status === 200;

describe('a session', () => {
  test('is kept as a hash of what the browser holds', async () => {
    const browser = await app.signIn('leo', password);
    const [token = ''] = decodeURIComponent(browser.cookies.get('waymark') ?? '').split('.');
    expect(token.length).toBeGreaterThanOrEqual(43);
    const rows = await test_.database.selectFrom('sessions').select('token').execute();
    expect(rows.map((row) => row.token)).toContain(createHash('sha256').update(token).digest('hex'));
    expect(rows.map((row) => row.token)).not.toContain(token);
  });

  test('has a new secret at each sign-in, and the one before opens nothing', async () => {
    const browser = await app.signIn('leo', password);
    const before = new Browser();
    before.cookies.set('waymark', browser.cookies.get('waymark') ?? '');
    expect(await isOpen(before, '/home')).toBe(true);
    await app.post('/sign-in', { name: 'leo', password, to: '/' }, browser);
    expect(browser.cookies.get('waymark')).not.toBe(before.cookies.get('waymark'));
    expect(await isOpen(before, '/home')).toBe(false);
    expect(await isOpen(browser, '/home')).toBe(true);
  });

  test.each([
    ['leo', '/home', 12],
    ['rosa@harbor.example', '/school', 12],
  ])('%s: ends after an hour without use, and after twelve in any case', async (name, path, hours) => {
    const idle = await app.signIn(name, password);
    later(59 * 60);
    expect(await isOpen(idle, path)).toBe(true);
    later(61 * 60);
    expect(await isOpen(idle, path)).toBe(false);
    const busy = await app.signIn(name, password);
    for (let half = 0; half < hours * 2 - 1; half++) {
      later(HOUR / 2);
      expect(await isOpen(busy, path)).toBe(true);
    }
    later(HOUR / 2);
    expect(await isOpen(busy, path)).toBe(false);
  });

  test('of a family lasts a month, and a fortnight without use', async () => {
    const browser = await byLink('vera@home.example');
    for (let day = 0; day < 2; day++) {
      later(13 * 24 * HOUR);
      expect(await isOpen(browser, '/family')).toBe(true);
    }
    later(4 * 24 * HOUR);
    expect(await isOpen(browser, '/family')).toBe(false);
    const idle = await byLink('vera@home.example');
    later(15 * 24 * HOUR);
    expect(await isOpen(idle, '/family')).toBe(false);
    // What has ended does not pile up.
    await byLink('vera@home.example');
    const kept = await test_.database
      .selectFrom('sessions')
      .select('id')
      .where('identity_id', '=', vera.identityId)
      .execute();
    expect(kept).toHaveLength(1);
  });

  test('that it is used is written down every five minutes at most', async () => {
    const browser = await app.signIn('leo', password);
    const seen = async () =>
      (
        await test_.database
          .selectFrom('sessions')
          .select('seen_at')
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow()
      ).seen_at.toISOString();
    later(4 * 60);
    await app.get('/home', browser);
    expect(await seen()).toBe('2026-11-24T15:00:00.000Z');
    later(2 * 60);
    await app.get('/home', browser);
    expect(await seen()).toBe('2026-11-24T15:06:00.000Z');
  });
});

describe('the account page', () => {
  test('lists every browser, says which one this is, and ends another at once', async () => {
    const [here, there] = [new Browser(), new Browser()];
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const fields = { name: 'rosa@harbor.example', password, to: '/' };
    const of = (agent: string) => ({ 'sec-fetch-site': 'same-origin', 'user-agent': agent });
    await app.post('/account/sessions/end', {}, await app.signIn('rosa@harbor.example', password));
    await app.post('/sign-in', fields, here, of('Mozilla/5.0 (iPhone) Version/18.5 Safari/604.1'));
    await app.post('/sign-in', fields, there, of(firefox));
    const page = await (await app.get('/account', here)).text();
    expect(page).toContain('You sign in as rosa@harbor.example');
    expect(page).toContain('Safari on iPhone');
    expect(page).toContain('Firefox on Linux');
    expect(page.match(/This one, here/g)).toHaveLength(1);
    const [, path = ''] = /action="(\/account\/sessions\/[^"]+\/end)"/.exec(page) ?? [];
    expect(await isOpen(there, '/school')).toBe(true);
    const ended = await app.post(path, {}, here);
    expect(ended.headers.get('location')).toBe('/account?done=security.done-session-ended');
    expect(await isOpen(there, '/school')).toBe(false);
    expect(await isOpen(here, '/school')).toBe(true);
  });

  test('of a teacher whom a mailbox let in as a parent says and ends nothing of the teacher', async () => {
    const teacher = await app.signIn('omar@harbor.example', password);
    const parent = await byLink('omar@harbor.example');
    const page = await (await app.get('/account', parent)).text();
    expect(page).toContain('Signed in by a link');
    expect(page).not.toContain('Signed in by password');
    expect(page).not.toContain('Change your password');
    const sessions = await test_.database
      .selectFrom('sessions')
      .select('id')
      .where('opened_by', '=', 'password')
      .where('identity_id', '=', omar.identityId)
      .execute();
    for (const { id } of sessions)
      expect((await app.post(`/account/sessions/${id}/end`, {}, parent)).status).toBe(404);
    expect(await isOpen(teacher, '/school')).toBe(true);
    for (const path of ['/school', '/account/second-step', '/school/sign-in'])
      expect((await app.get(path, parent)).status).toBe(404);
  });

  test('nobody ends a session that is not theirs', async () => {
    const leo = await app.signIn('leo', password);
    const session = await test_.database
      .selectFrom('sessions')
      .select('id')
      .where('identity_id', '=', rosa.identityId)
      .executeTakeFirst();
    const own = await app.signIn('rosa@harbor.example', password);
    for (const id of [session?.id ?? newId(), newId(), 'no-id'])
      expect((await app.post(`/account/sessions/${id}/end`, {}, leo)).status).toBe(404);
    expect(await isOpen(own, '/school')).toBe(true);
  });

  test('signing out everywhere ends every browser, this one too, and clears what is kept', async () => {
    const [here, there] = [
      await app.signIn('rosa@harbor.example', password),
      await app.signIn('rosa@harbor.example', password),
    ];
    const answer = await app.post('/account/sessions/end', {}, here);
    expect(answer.headers.get('location')).toBe('/sign-in?done=security.done-everywhere');
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(here.cookies.has('waymark')).toBe(false);
    expect(await isOpen(there, '/school')).toBe(false);
    const left = await test_.database
      .selectFrom('sessions')
      .select('id')
      .where('identity_id', '=', rosa.identityId)
      .execute();
    expect(left).toEqual([]);
  });
});

describe('a fresh proof', () => {
  test('of a family is a link to their mailbox, which leads back to where they were', async () => {
    const browser = await byLink('vera@home.example');
    later(11 * 60);
    const asked = await app.get('/account/passkeys', browser);
    expect(asked.headers.get('location')).toBe('/prove?to=%2Faccount%2Fpasskeys');
    const page = await (await app.get('/prove?to=/account/passkeys', browser)).text();
    expect(page).toContain('We send a link to vera@home.example');
    expect(page).not.toContain('name="password"');
    await app.post('/prove/link', { to: '/account/passkeys' }, browser);
    const { text } = app.links.shift() ?? { text: '' };
    const path = new URL(/http\S+/.exec(text)?.[0] ?? '').pathname;
    expect((await app.post(path, {}, browser)).headers.get('location')).toBe('/account/passkeys');
    expect(await isOpen(browser, '/account/passkeys')).toBe(true);
  });

  test('is ten minutes old at most; a wrong password gives none', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    later(10 * 60);
    expect(await isOpen(browser, '/account/passkeys')).toBe(true);
    later(1);
    expect(await isOpen(browser, '/account/passkeys')).toBe(false);
    const to = '/account/passkeys';
    expect((await app.post('/prove', { password: 'six green rivers', to }, browser)).status).toBe(401);
    expect(await isOpen(browser, '/account/passkeys')).toBe(false);
    expect((await app.post('/prove', { password, to }, browser)).headers.get('location')).toBe(to);
    expect(await isOpen(browser, '/account/passkeys')).toBe(true);
  });

  test('leads only to pages of ours, and tells scripts where to go', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    const answer = await app.post('/prove', { password, to: 'https://elsewhere.example/' }, browser);
    expect(answer.headers.get('location')).toBe('/');
    later(11 * 60);
    const asked = await app.post('/account/passkeys/options', {}, browser, {
      'sec-fetch-site': 'same-origin',
      accept: 'application/json',
    });
    expect(asked.status).toBe(403);
    expect(await asked.json()).toEqual({ to: '/prove?to=%2Faccount%2Fpasskeys' });
  });

  test('after ten wrong ones within a quarter of an hour a right one is not looked at', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    for (let count = 0; count < 10; count++)
      expect((await app.post('/prove', { password: `guess ${count}` }, browser)).status).toBe(401);
    expect((await app.post('/prove', { password }, browser)).status).toBe(429);
  });

  test('signing in once more is always a way', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    later(11 * 60);
    const out = await app.post('/prove/again', { to: '/account/passkeys' }, browser);
    expect(out.headers.get('location')).toBe('/sign-in?to=%2Faccount%2Fpasskeys');
    expect(browser.cookies.has('waymark')).toBe(false);
  });
});

describe('a sign-in that a school has locked', () => {
  const lock = async (membershipId: string) => {
    const id = newId();
    await test_.database
      .insertInto('membership_locks')
      .values({ id, membership_id: membershipId, reason: 'Lost her phone', locked_at: now })
      .execute();
    return () =>
      test_.database.updateTable('membership_locks').set({ restored_at: now }).where('id', '=', id).execute();
  };

  test('answers an open session with the sign-in page at once, and a right password with whom to ask', async () => {
    const browser = await app.signIn('rosa@harbor.example', password);
    const restore = await lock(rosa.membershipId);
    expect((await app.get('/school', browser)).headers.get('location')).toMatch(/^\/sign-in/);
    const answer = await app.post('/sign-in', { name: 'rosa@harbor.example', password });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Ask the office of Harbor School');
    const wrong = await app.post('/sign-in', { name: 'rosa@harbor.example', password: 'six green rivers' });
    expect(await wrong.text()).not.toContain('Harbor School');
    await restore();
    expect(await isOpen(browser, '/school')).toBe(true);
  });

  test('says so to whoever opens a link, too', async () => {
    const restore = await lock(vera.membershipId);
    const browser = new Browser();
    await app.post('/sign-in/link', { email: 'vera@home.example' }, browser);
    await expect.poll(() => app.links.length).toBe(1);
    const { text } = app.links.shift() ?? { text: '' };
    const answer = await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, browser);
    expect(await answer.text()).toContain('Ask the office of Harbor School');
    expect(browser.cookies.has('waymark')).toBe(false);
    await restore();
  });
});
