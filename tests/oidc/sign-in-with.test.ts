import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { Browser, openApplication, type TestApplication } from '#tests/pages/open-application.ts';
import { type Fault, openIssuer, type StandInIssuer } from './open-issuer.ts';

const START = '/sign-in/with/stand-in';
let opened: TestWorld;
let issuer: StandInIssuer;
let app: TestApplication;
let now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  [opened, issuer] = await Promise.all([openWorld(), openIssuer()]);
  app = openApplication(opened, () => now, undefined, [issuer.provider()]);
});
afterEach(() => {
  issuer.fault = undefined;
  issuer.error = undefined;
  now = new Date('2026-11-24T15:00:00Z');
});
afterAll(async () => {
  await issuer.close();
  await opened.close();
});

/** The account at the issuer of a person of the world, by the address that the school has for them. */
function accountOf(who: 'valdez' | 'kowalczyk' | 'nwosu' | 'osei') {
  return { sub: `subject of ${who}`, email: opened.world.signIns[who]?.name ?? '', email_verified: true };
}

/** Goes to the issuer and comes back with its answer, which is a path of ours. */
async function ask(browser: Browser, query = ''): Promise<string> {
  const started = await app.get(`${START}${query}`, browser);
  expect(started.status).toBe(303);
  return follow(started);
}

async function follow(started: Response): Promise<string> {
  const answered = await fetch(started.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(answered.headers.get('location') ?? '');
  return back.pathname + back.search;
}

async function signIn(browser: Browser, query = ''): Promise<Response> {
  return app.get(await ask(browser, query), browser);
}

describe('signing in', () => {
  test('begins by a link on the page, which a form could not be', async () => {
    const answer = await app.get('/sign-in?to=/inbox');
    expect(await answer.text()).toContain(`href="${START}?to=%2Finbox"`);
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
  });

  test('opens a session and goes on to the page that was wanted', async () => {
    issuer.account = accountOf('valdez');
    const browser = new Browser();
    const back = await signIn(browser, '?to=%2Finbox');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/inbox']);
    expect([...browser.cookies.keys()]).toEqual(['waymark']);
    expect((await app.get('/classes', browser)).status).toBe(200);
  });

  test('goes on to pages of ours alone', async () => {
    issuer.account = accountOf('valdez');
    for (const to of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
      const back = await signIn(new Browser(), `?to=${encodeURIComponent(to)}`);
      expect(back.headers.get('location')).toBe('/');
    }
  });

  test('leaves with the browser nothing that it could read, for this way alone', async () => {
    const started = await app.get(START);
    const [cookie = ''] = started.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\/sign-in\/with/);
    const state = new URL(started.headers.get('location') ?? '').searchParams.get('state') ?? '';
    expect(cookie).not.toContain(state);
  });

  test('by a way that the settings do not name is not there', async () => {
    expect((await app.get('/sign-in/with/elsewhere')).status).toBe(404);
    expect((await app.get('/sign-in/with/elsewhere/back?code=1')).status).toBe(404);
  });
});

describe('who is refused is told why, and gets no session', () => {
  const refused = async (browser = new Browser()) => {
    const back = await signIn(browser);
    expect(browser.cookies.has('waymark')).toBe(false);
    return [back.status, /<h1>(.*?)<\/h1>/.exec(await back.text())?.[1]];
  };

  test.each<Fault>([
    'wrong nonce',
    'wrong audience',
    'wrong issuer',
    'expired',
    'signed by another',
    'not signed',
    'no ID token',
    'userinfo of another',
  ])('%s', async (fault) => {
    issuer.account = accountOf('nwosu');
    issuer.fault = fault;
    expect(await refused()).toEqual([401, 'We could not be sure who answered']);
  });

  test('the issuer is broken', async () => {
    issuer.fault = 'broken';
    expect(await refused()).toEqual([503, 'Stand-in does not answer just now']);
  });

  test('the issuer, or the person there, says no', async () => {
    issuer.error = 'access_denied';
    expect(await refused()).toEqual([401, 'Stand-in did not sign you in']);
  });

  test('an address that the issuer has not verified', async () => {
    issuer.account = { ...accountOf('nwosu'), email_verified: false };
    expect(await refused()).toEqual([403, 'The school has not listed you yet']);
  });

  test('nobody of any school', async () => {
    issuer.account = { sub: 'a stranger', email: 'stranger@home.example', email_verified: true };
    expect(await refused()).toEqual([403, 'The school has not listed you yet']);
  });

  test('a second account with somebody’s address', async () => {
    issuer.account = { ...accountOf('valdez'), sub: 'another subject' };
    expect(await refused()).toEqual([403, 'You sign in by another account at Stand-in']);
  });

  test('an account of another organization', async () => {
    const pinned = issuer.provider({ id: 'stand-in', pin: { claim: 'hd', value: 'ferry.example' } });
    const strict = openApplication(opened, () => now, undefined, [pinned]);
    const browser = new Browser();
    for (const [hd, status] of [
      ['harbor.example', 403],
      ['ferry.example', 303],
    ]) {
      issuer.account = { ...accountOf('osei'), hd };
      const path = await follow(await strict.get(START, browser));
      expect((await strict.get(path, browser)).status).toBe(status);
    }
    expect(issuer.asked.at(-1)?.get('hd')).toBe('ferry.example');
  });
});

describe('an answer that this browser has not asked for', () => {
  test('begins a question of our own: what the portal’s code would open stays shut', async () => {
    issuer.account = accountOf('kowalczyk');
    const browser = new Browser();
    const stray = await app.get(`${START}/back?code=of-the-portal&state=of-the-portal`, browser);
    expect(stray.status).toBe(303);
    expect(browser.cookies.has('waymark')).toBe(false);
    const back = await app.get(await follow(stray), browser);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/']);
    expect((await app.get('/classes', browser)).status).toBe(200);
  });

  test('is not taken from somebody else’s browser', async () => {
    issuer.account = accountOf('kowalczyk');
    const path = await ask(new Browser());
    const victim = new Browser();
    const answer = await app.get(path, victim);
    expect(answer.headers.get('location')).toContain(`${issuer.url}/authorize`);
    expect(victim.cookies.has('waymark')).toBe(false);
  });

  test('twice is harmless: whoever is signed in goes on', async () => {
    issuer.account = accountOf('kowalczyk');
    const browser = new Browser();
    const path = await ask(browser);
    expect((await app.get(path, browser)).headers.get('location')).toBe('/');
    const session = browser.cookies.get('waymark');
    expect((await app.get(path, browser)).headers.get('location')).toBe('/');
    expect(browser.cookies.get('waymark')).toBe(session);
  });

  test('twice at once is harmless: the second asks again', async () => {
    issuer.account = accountOf('kowalczyk');
    const browser = new Browser();
    const path = await ask(browser);
    const twin = new Browser();
    for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
    await app.get(path, browser);
    const second = await app.get(path, twin);
    expect(second.headers.get('location')).toContain(`${issuer.url}/authorize`);
    expect((await app.get(await follow(second), twin)).headers.get('location')).toBe('/');
  });

  test('in a browser without cookies goes round once and then says so', async () => {
    issuer.account = accountOf('kowalczyk');
    const first = await follow(await app.get(START));
    const again = await app.get(first);
    expect(again.status).toBe(303);
    const second = await app.get(await follow(again));
    expect(second.status).toBe(400);
    expect(await second.text()).toContain('Your browser forgot the way');
  });

  test('that comes a quarter of an hour later is asked for anew', async () => {
    issuer.account = accountOf('kowalczyk');
    const browser = new Browser();
    const path = await ask(browser);
    now = new Date('2026-11-24T15:15:00Z');
    expect((await app.get(path, browser)).headers.get('location')).toContain(`${issuer.url}/authorize`);
  });
});

describe('a fresh proof', () => {
  const provedAt = async () =>
    (
      await opened.database
        .selectFrom('sessions as n')
        .innerJoin('identities as i', 'i.id', 'n.identity_id')
        .select('n.proved_at as at')
        .where('i.email', '=', accountOf('valdez').email)
        .orderBy('n.id', 'desc')
        .executeTakeFirstOrThrow()
    ).at.toISOString();

  test('is asked of the issuer, and counts for the session that asked', async () => {
    issuer.account = accountOf('valdez');
    const browser = new Browser();
    await signIn(browser);
    const session = browser.cookies.get('waymark');
    now = new Date('2026-11-24T15:20:00Z');
    const asks = await (await app.get('/prove?to=/inbox', browser)).text();
    expect(asks).toContain(`href="${START}?to=%2Finbox&amp;prove=1"`);
    const back = await signIn(browser, '?to=%2Finbox&prove=1');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/inbox']);
    expect(browser.cookies.get('waymark')).toBe(session);
    expect(await provedAt()).toBe('2026-11-24T15:20:00.000Z');
    expect(issuer.asked.at(-1)?.get('prompt')).toBe('login');
  });

  test.each([
    ['the issuer did not ask again', 'valdez', 'does not ask again'],
    ['it is another account', 'kowalczyk', undefined],
  ] as const)('is none where %s', async (_case, who, fault) => {
    issuer.account = accountOf('valdez');
    const browser = new Browser();
    await signIn(browser);
    now = new Date('2026-11-24T15:40:00Z');
    issuer.account = accountOf(who);
    issuer.fault = fault;
    const back = await signIn(browser, '?prove=1&to=%2Finbox');
    expect(back.status).toBe(401);
    expect(await back.text()).toContain('href="/prove?to=%2Finbox"');
    expect(await provedAt()).toBe('2026-11-24T15:00:00.000Z');
  });

  test('is for somebody signed in', async () => {
    const answer = await app.get(`${START}?prove=1&to=%2Finbox`);
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2Finbox');
  });
});

test('an issuer that is not there is said so, and nothing breaks', async () => {
  const gone = issuer.provider({ issuer: `${issuer.url}/nowhere` });
  const answer = await openApplication(opened, () => now, undefined, [gone]).get(START);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('Stand-in does not answer just now');
});

test('answers that open nothing are counted by address; those that do are not', async () => {
  issuer.account = accountOf('valdez');
  for (let count = 0; count < 3; count++) expect((await signIn(new Browser())).status).toBe(303);
  issuer.fault = 'expired';
  const statuses: number[] = [];
  for (let count = 0; count < 101; count++) statuses.push((await signIn(new Browser())).status);
  expect(statuses.at(0)).toBe(401);
  expect(statuses.at(-1)).toBe(429);
}, 120_000);
