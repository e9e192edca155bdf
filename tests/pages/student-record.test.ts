import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { type ReadPage, readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
});
afterAll(() => opened.close());

async function enter(person: 'valdez' | 'haddad' | 'nwosu'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const read = async (student: 'idris' | 'joaquin' | 'bo', browser: Browser): Promise<ReadPage> =>
  readPage(await app.get(`/students/${opened.world.people[student].personId}`, browser));

test('shows what was said to and by the family, with what became of it, to who may answer', async () => {
  const { text, html } = await read('idris', await enter('valdez'));
  expect(text).toMatch(/With the family Hanan .*إدريس يحكي لنا/);
  expect(text).toMatch(/Week of November 16, Algebra 1 .*Idris .*Hanan/);
  expect(html).toContain('/answers"');
  expect((await read('idris', await enter('nwosu'))).text).toContain('إدريس يحكي لنا');
});

test('shows it to nobody who has the student on a caseload alone', async () => {
  const page = await read('idris', await enter('haddad'));
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('إدريس يحكي لنا');
  expect(page.html).not.toContain('/answers"');
});

test('draws how a goal grew, in words for who does not see it', async () => {
  const { html } = await read('joaquin', await enter('valdez'));
  expect(html).toContain('role="img" aria-label="Growth in What slope means: Getting there on November 3, ');
});
