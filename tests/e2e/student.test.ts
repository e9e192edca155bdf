import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let opened: TestWorld;
let server: TestServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openWorld();
  server = await openServer(opened, () => new Date('2026-11-24T15:00:00Z'));
});
afterEach(async () => {
  await context.close();
  await server.close();
  await opened.close();
});

async function enter(
  person: 'joaquin' | 'nwosu',
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  page = await context.newPage();
  await signInAs(page, { url: server.url, world: opened.world, person });
}

const pin = () => page.locator('.pin.teacher');

test('a student meets feedback before the level, with no script at all', async () => {
  await enter('joaquin', { javaScriptEnabled: false });
  await page.goto(`${server.url}/home/goals/${opened.world.goals.slope.goalId}`);
  expect(await pin().count()).toBe(0);
  expect(await page.getByText('Opens with your feedback').count()).toBeGreaterThan(0);
  const unread = await page.getByRole('button', { name: 'I have read it' }).count();
  expect(unread).toBeGreaterThan(0);
  for (let read = 0; read < unread; read++) {
    await page.getByRole('button', { name: 'I have read it' }).first().click();
    await page.getByText('Marked as read.').waitFor();
  }
  expect(await pin().count()).toBe(1);
  expect(await page.getByText('Opens with your feedback').count()).toBe(0);
});

test('the next step is the first thing a student reads', async () => {
  await enter('joaquin');
  await page.goto(`${server.url}/`);
  expect(new URL(page.url()).pathname).toBe('/home');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hi Joaquín. Your next step:');
  const said = page.locator('.said');
  expect(await said.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(400);
});

test.each([
  ['joaquin', 'light', 360],
  ['joaquin', 'dark', 1280],
  ['nwosu', 'light', 360],
  ['nwosu', 'dark', 1280],
] as const)(
  'the pages of %s fit and axe finds nothing (%s, %i)',
  async (person, colorScheme, width) => {
    await enter(person, { colorScheme, viewport: { width, height: 800 } });
    const { slope } = opened.world.goals;
    const paths = person === 'nwosu' ? ['/school'] : ['/home', '/home/goals', `/home/goals/${slope.goalId}`];
    for (const path of paths) {
      await page.goto(`${server.url}${path}`);
      expect({ path, ...(await lookAtPage(page)) }).toEqual({ path, axe: [], tooWide: 0 });
    }
  },
  120_000,
);
