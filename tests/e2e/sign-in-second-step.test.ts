import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOn, phoneFor } from '#tests/pages/read-secret.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { MORNING, openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let now = MORNING;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser, () => now);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await browser.close();
});

test('a leader sets up an app, keeps the codes, and signs in by password and code; then everywhere out', async () => {
  const { world } = stage.opened;
  const page = await stage.window();
  await signInAs(page, { url: stage.server.url, world, person: 'nwosu' });
  await page.getByRole('link', { name: 'My account' }).first().click();
  await page.getByRole('link', { name: 'Set up an app' }).click();
  await page.getByRole('img', { name: 'A square that the app’s camera reads' }).waitFor();
  const phone = phoneFor(await page.content());
  await page.getByLabel('The six digits that the app shows').fill('000000');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await page.getByText('These are not the digits of now.').waitFor();
  await page.getByLabel('The six digits that the app shows').fill(phone(now));
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await page.getByRole('heading', { name: 'Print these ten codes and keep them' }).waitFor();
  const paper = codesOn(await page.content());
  expect(paper).toHaveLength(10);

  const nothing = { axe: [], tooWide: 0 };
  expect(await lookAtPage(page)).toMatchObject(nothing);

  const other = await stage.window({ viewport: { width: 360, height: 800 } });
  const { name, password } = world.signIns.nwosu ?? { name: '', password: '' };
  await other.context().addCookies([{ name: 'waymark-language', value: 'en', url: stage.server.url }]);
  await other.goto('/sign-in?to=/outbox');
  await other.fill('[name=name]', name);
  await other.fill('[name=password]', password ?? '');
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await other.getByRole('heading', { name: 'The code from your app' }).waitFor();
  expect(await lookAtPage(other)).toMatchObject(nothing);
  now = new Date(now.getTime() + 60_000);
  await other.getByLabel('Six digits, or a code from paper').fill(phone(now));
  await other.getByRole('button', { name: 'Go on' }).click();
  await other.waitForURL(/\/outbox$/);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByText('You are signed out everywhere.').waitFor();
  await other.reload();
  await other.waitForURL(/\/sign-in/);
}, 60_000);
