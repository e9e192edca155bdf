import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIssuer, type StandInIssuer } from '#tests/oidc/open-issuer.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';

let browser: Browser;
let issuer: StandInIssuer;
let stage: Stage;
beforeAll(async () => {
  await build({ quiet: true });
  [browser, issuer] = await Promise.all([openBrowser(), openIssuer()]);
  stage = await openStage(browser, undefined, [issuer.provider({ name: 'Harbor ID' })]);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await issuer.close();
  await browser.close();
});

test('a teacher signs in through the school’s own issuer, to the page they wanted', async () => {
  issuer.account = {
    sub: 'a teacher',
    email: stage.opened.world.signIns.valdez?.name ?? '',
    email_verified: true,
  };
  const page = await stage.window({ locale: 'en-US' });
  await page.goto('/classes');
  await page.waitForURL('**/sign-in?to=%2Fclasses');
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  await page.getByRole('link', { name: 'Sign in with Harbor ID' }).click();
  await page.waitForURL('**/classes');
  expect(await page.getByRole('main').textContent()).toContain('9B');
});

test('somebody whom the school has not listed is told so, with a way on', async () => {
  issuer.account = { sub: 'a stranger', email: 'stranger@home.example', email_verified: true };
  const page = await stage.window({ locale: 'en-US', viewport: { width: 360, height: 800 } });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Sign in with Harbor ID' }).click();
  await page.getByRole('heading', { name: 'The school has not listed you yet' }).waitFor();
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await page.waitForURL('**/sign-in');
});
