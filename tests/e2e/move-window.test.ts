import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { build } from '../../scripts/build.ts';
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

async function enter(person: 'valdez' | 'joaquin', javaScriptEnabled: boolean): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled });
  page = await context.newPage();
  await signInAs(page, { url: server.url, world: opened.world, person });
}

test.each([true, false])(
  'a teacher moves a window in three clicks from the class’s page (script: %s)',
  async (script) => {
    await enter('valdez', script);
    const { classes, tasks } = opened.world;
    await page.goto(`${server.url}/classes/${classes.algebra9B.classId}/tasks/${tasks.busFares}`);
    await page.getByRole('checkbox', { name: 'Salma' }).click();
    await page.getByText('End of the unit').click();
    await page.getByRole('button', { name: 'Move to these days' }).click();
    await page.getByText('The window is moved.').waitFor();
    expect(await page.getByText('moved').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The window before it holds again.').waitFor();
  },
);

test('a student says ready in one tap, with no script at all', async () => {
  await enter('joaquin', false);
  await page.goto(`${server.url}/home`);
  await page.getByRole('button', { name: 'Ready: Bus fares' }).click();
  await page.getByText('Your teacher sees: ready.').waitFor();
  expect(await page.getByRole('button', { name: 'Ready: Bus fares' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
});
