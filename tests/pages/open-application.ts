import { pino } from 'pino';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { FILE_PER_PERSON, limitTries } from '#school/accounts/limit-tries.ts';
import { openSignInDoors, type PlainMail } from '#school/accounts/sign-in-doors.ts';
import { makeApplication } from '#start/application.ts';
import { openRoutes, routes as ours } from '#start/routes.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import { plantKey } from '#tests/transfers/plant-key.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { familyDoors } from '#web/family/family-doors.ts';

const ORIGIN = 'http://localhost:3000';

/** The whole application on a test database, asked without a network. */
export interface TestApplication {
  /** Opens a page as a browser would, with its cookies */
  get(path: string, browser?: Browser, headers?: Record<string, string>): Promise<Response>;
  /** Asks as a scanner of mail may: for the head alone */
  head(path: string, browser?: Browser): Promise<Response>;
  /** Sends a form from a page of ours; `headers` replaces what a browser would say of its origin */
  post(
    path: string,
    fields: Record<string, string | readonly string[]>,
    browser?: Browser,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Sends a body of any shape from a page of ours */
  send(
    path: string,
    sent: { type: string; body: string | Uint8Array<ArrayBuffer> },
    browser?: Browser,
  ): Promise<Response>;
  /** A browser in which somebody has signed in with a password; throws where they could not */
  signIn(name: string, password: string): Promise<Browser>;
  /** Sign-in links that would have been mailed */
  readonly links: PlainMail[];
}

/** A browser's cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();
  take(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
  get header(): Record<string, string> {
    return this.cookies.size
      ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
      : {};
  }
}

/** Opens the application on a database; `now` is its clock. Other routes are for tests that plant a fault. */
export function openApplication(
  { database, pool }: TestDatabase,
  now: () => Date = () => new Date(),
  routes: readonly Route[] = ours,
  providers: readonly SignInProvider[] = [],
): TestApplication {
  const links: PlainMail[] = [];
  const signIn = openSignInDoors({
    database,
    pool,
    publicUrl: ORIGIN,
    secret: 'a secret of the tests, long enough to be taken',
    sendLink: async (mail) => void links.push(mail),
    providers,
  });
  const assets = { stylesheets: ['/a/style.css'], scripts: [] };
  const app = makeApplication({
    database,
    pool,
    signIn,
    ...familyDoors(pool),
    filePerPerson: limitTries(pool, FILE_PER_PERSON),
    signingKey: plantKey(),
    assets: {
      plain: assets,
      staff: { ...assets, scripts: ['/a/staff.js'] },
      student: { ...assets, scripts: ['/a/student.js'] },
      passkey: { ...assets, scripts: ['/a/passkey.js'] },
      capture: { worker: '', icon180: '/a/180.png', icon192: '/a/192.png', icon512: '/a/512.png' },
    },
    assetFolder: 'dist/assets',
    publicUrl: ORIGIN,
    behindProxy: false,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    now,
    routes,
    openRoutes: openRoutes({
      ...signIn,
      ...familyDoors(pool),
      report: () => undefined,
    }),
  });
  const ask = async (path: string, init: RequestInit, browser: Browser | undefined): Promise<Response> => {
    const answer = await app.request(`${ORIGIN}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...browser?.header },
    });
    browser?.take(answer);
    return answer;
  };
  const get: TestApplication['get'] = (path, browser, headers = {}) => ask(path, { headers }, browser);
  const head: TestApplication['head'] = (path, browser) => ask(path, { method: 'HEAD' }, browser);
  const post: TestApplication['post'] = (
    path,
    fields,
    browser,
    headers = { 'sec-fetch-site': 'same-origin' },
  ) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
    return ask(
      path,
      { method: 'POST', body, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } },
      browser,
    );
  };
  return {
    get,
    head,
    post,
    send: (path, { type, body }, browser) =>
      ask(
        path,
        {
          method: 'POST',
          body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
          headers: { 'sec-fetch-site': 'same-origin', ...(type && { 'content-type': type }) },
        },
        browser,
      ),
    links,
    signIn: async (name, password) => {
      const browser = new Browser();
      const answer = await post('/sign-in', { name, password, to: '/' }, browser);
      if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`);
      return browser;
    },
  };
}
