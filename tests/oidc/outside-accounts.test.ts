import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { Browser, openApplication, type TestApplication } from '#tests/pages/open-application.ts';
import { openIssuer, type StandInIssuer } from './open-issuer.ts';

const PAGE = '/account/outside';
let opened: TestWorld;
let issuer: StandInIssuer;
let app: TestApplication;
let now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  [opened, issuer] = await Promise.all([openWorld(), openIssuer()]);
  app = openApplication(opened, () => now, undefined, [issuer.provider()]);
});
afterEach(async () => {
  issuer.error = undefined;
  now = new Date('2026-11-24T15:00:00Z');
  await opened.database.deleteFrom('identity_accounts').where('provider_id', '=', issuer.url).execute();
});
afterAll(async () => {
  await issuer.close();
  await opened.close();
});

async function enter(who: 'valdez' | 'nwosu' | 'joaquin'): Promise<Browser> {
  const { name = '', password } = opened.world.signIns[who] ?? {};
  return app.signIn(name, password ?? '');
}

const text = async (browser: Browser, path = PAGE) => (await app.get(path, browser)).text();

/** Signs in at the issuer and comes back to the page with an account to be tied. */
async function fetchAccount(browser: Browser, sub: string): Promise<Response> {
  issuer.account = { sub, email: `${sub}@home.example`, email_verified: true };
  const started = await app.get(`/sign-in/with/stand-in?tie=1&to=${encodeURIComponent(PAGE)}`, browser);
  const answered = await fetch(started.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(answered.headers.get('location') ?? '');
  return app.get(back.pathname + back.search, browser);
}

async function tie(browser: Browser, sub: string): Promise<Response> {
  await fetchAccount(browser, sub);
  return app.post(PAGE, {}, browser);
}

async function signInBy(sub: string): Promise<Response> {
  issuer.account = { sub, email: `${sub}@home.example`, email_verified: true };
  const browser = new Browser();
  const started = await app.get('/sign-in/with/stand-in', browser);
  const answered = await fetch(started.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(answered.headers.get('location') ?? '');
  return app.get(back.pathname + back.search, browser);
}

const untiePath = async (browser: Browser) =>
  /action="(\/account\/outside\/[^"]+\/untie)"/.exec(await text(browser))?.[1] ?? '';

const linesOf = (who: 'valdez' | 'nwosu', act: string) =>
  opened.world.inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('audit_lines')
      .select(['actor_id as actorId', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', '=', act)
      .where('actor_id', '=', opened.world.people[who].personId)
      .execute();
    return rows.length;
  });

test('an account is tied after a press on our own page, and signs in from then on', async () => {
  const browser = await enter('valdez');
  expect(await text(browser, '/account')).toContain('href="/account/outside"');
  expect(await text(browser)).toContain('No account elsewhere is tied');
  expect((await signInBy('v-home')).status).toBe(403);
  const back = await fetchAccount(browser, 'v-home');
  expect([back.status, back.headers.get('location')]).toEqual([303, PAGE]);
  expect(issuer.asked.at(-1)?.get('prompt')).toBe('login');
  expect((await signInBy('v-home')).status).toBe(403);
  expect(await text(browser)).toContain('v-home@home.example');
  const tied = await app.post(PAGE, {}, browser);
  expect(tied.headers.get('location')).toBe(`${PAGE}?done=doors.done-tied`);
  expect((await signInBy('v-home')).status).toBe(303);
  expect(await linesOf('valdez', 'account.tie')).toBe(1);
  const page = await text(browser);
  expect(page).toContain('Tied on November 24');
  expect(page).not.toContain('Is this account yours?');
  expect(page).not.toContain('Tie an account at Stand-in');
});

test('what is offered to one session no other ties, and nobody after ten minutes', async () => {
  const [browser, other] = [await enter('valdez'), await enter('nwosu')];
  await fetchAccount(browser, 'v-home');
  const cookie = browser.cookies.get('waymark-outside') ?? '';
  expect(cookie).not.toContain('v-home');
  other.cookies.set('waymark-outside', cookie);
  expect((await app.post(PAGE, {}, other)).status).toBe(422);
  now = new Date('2026-11-24T15:11:00Z');
  const late = await app.post(PAGE, {}, browser);
  expect(late.headers.get('location')).toContain('/prove');
  expect((await signInBy('v-home')).status).toBe(403);
});

test('somebody else’s account is not tied, nor a second one of the issuer', async () => {
  const [valdez, nwosu] = [await enter('valdez'), await enter('nwosu')];
  await tie(valdez, 'v-home');
  const of = await tie(nwosu, 'v-home');
  expect([of.status, await of.text()]).toEqual([422, expect.stringContaining('signs somebody else in')]);
  const second = await tie(valdez, 'v-work');
  expect([second.status, await second.text()]).toEqual([
    422,
    expect.stringContaining('Untie that one first'),
  ]);
  expect((await signInBy('v-work')).status).toBe(403);
});

test('untied it opens nothing, other browsers are signed out, and the trail says so', async () => {
  const [browser, elsewhere] = [await enter('nwosu'), await enter('nwosu')];
  await tie(browser, 'n-home');
  const untied = await app.post(await untiePath(browser), {}, browser);
  expect(untied.headers.get('location')).toBe(`${PAGE}?done=doors.done-untied`);
  expect((await signInBy('n-home')).status).toBe(403);
  expect((await app.get('/account', elsewhere)).headers.get('location')).toContain('/sign-in');
  expect((await app.get('/account', browser)).status).toBe(200);
  expect(await linesOf('nwosu', 'account.untie')).toBe(1);
  expect(await text(browser, '/audit?act=account.untie')).toContain('untied an outside account');
});

test('the last way in stays', async () => {
  const browser = await enter('valdez');
  await tie(browser, 'v-home');
  const { identity_id: identityId } = await opened.database
    .selectFrom('identity_accounts')
    .select('identity_id')
    .where('account_id', '=', 'v-home')
    .executeTakeFirstOrThrow();
  const turnInto = (from: string, to: string) =>
    opened.database
      .updateTable('identity_accounts')
      .set({ provider_id: to })
      .where('identity_id', '=', identityId)
      .where('provider_id', '=', from)
      .execute();
  const path = await untiePath(browser);
  // An issuer that the settings name no more is no way in.
  await turnInto('credential', 'https://gone.example');
  const page = await text(browser);
  expect(page).toContain('gone.example');
  expect(page).toContain('This way in is switched off here');
  const refused = await app.post(path, {}, browser);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('your only way in')]);
  expect((await signInBy('v-home')).status).toBe(303);
  await turnInto('https://gone.example', 'credential');
  expect((await app.post(path, {}, browser)).status).toBe(303);
});

test('asks for a fresh proof, and is nothing for a student or another’s account', async () => {
  const [browser, nwosu] = [await enter('valdez'), await enter('nwosu')];
  await tie(nwosu, 'n-home');
  const ofNwosu = await untiePath(nwosu);
  expect((await app.post(ofNwosu, {}, browser)).status).toBe(404);
  expect((await app.get(PAGE, await enter('joaquin'))).status).toBe(404);
  now = new Date('2026-11-24T15:20:00Z');
  expect((await app.get(PAGE, browser)).headers.get('location')).toBe('/prove?to=%2Faccount%2Foutside');
  expect((await app.post(ofNwosu, {}, nwosu)).headers.get('location')).toContain('/prove');
  expect((await signInBy('n-home')).status).toBe(303);
});

test('who is refused at the issuer goes back to the page, and no session is proved by it', async () => {
  const browser = await enter('valdez');
  issuer.error = 'access_denied';
  const refused = await fetchAccount(browser, 'v-home');
  expect(refused.status).toBe(401);
  const page = await refused.text();
  expect(page).toContain(`href="${PAGE}"`);
  expect(page).toContain('tie=1');
  expect((await app.post(PAGE, {}, browser)).status).toBe(422);
});
