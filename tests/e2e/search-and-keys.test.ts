import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openStage(browser);
});
afterEach(() => stage.close());

async function enter(javaScriptEnabled = true, width = 1280): Promise<void> {
  page = await stage.window({ viewport: { width, height: 900 }, javaScriptEnabled });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
}

const box = () => page.getByRole('banner').getByPlaceholder('Find a student');
const offered = () => page.locator('#found').getByRole('option');
const focusIsInBox = () => page.waitForFunction(() => document.activeElement?.hasAttribute('data-find'));

test('a student is found by keyboard: `/`, a few letters, Enter; or another with the arrows', async () => {
  await enter();
  await page.goto('/today');
  await page.keyboard.press('/');
  await focusIsInBox();
  await page.keyboard.type('arias jo');
  const first = page.getByRole('option', { name: /Joaquín Arias Beltré/ });
  await first.waitFor();
  expect(await box().getAttribute('aria-expanded')).toBe('true');
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/students/${stage.opened.world.people.joaquin.personId}`);

  await page.keyboard.press('/');
  await focusIsInBox();
  await page.keyboard.type('an');
  await offered().nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = offered().nth(1);
  expect(await second.getAttribute('aria-selected')).toBe('true');
  expect(await box().getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
  await page.keyboard.press('Escape');
  expect(await offered().count()).toBe(0);
  expect(await box().getAttribute('aria-expanded')).toBe('false');
});

test('without script the box is a form like any other', async () => {
  await enter(false);
  await page.goto('/today');
  await box().fill('arias jo');
  await box().press('Enter');
  await page.getByRole('heading', { name: 'One student found' }).waitFor();
  await page.getByRole('link', { name: 'Joaquín Arias Beltré' }).click();
  await page.waitForURL('**/students/*');
});

test('where there is no room for the box, `/` leads to a page with one', async () => {
  await enter(true, 800);
  await page.goto('/today');
  await page.keyboard.press('/');
  await page.waitForURL('**/search');
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
});

test('`?` says the keys of the page in a dialog, Escape puts it away; in a field both only write; off is off', async () => {
  await enter();
  await page.goto(`/classes/${stage.opened.world.classes.algebra9B.classId}/map`);
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'What keys do' });
  await dialog.waitFor();
  await dialog.getByText('Choose the student for a group').waitFor();
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await box().focus();
  await page.keyboard.type('/?');
  expect(await box().inputValue()).toBe('/?');
  expect(await dialog.count()).toBe(0);

  await page.goto('/keys');
  await page.getByRole('button', { name: 'Switch them off' }).click();
  await page.getByText('The keys are off.').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-find'))).toBe(false);
  expect(await dialog.count()).toBe(0);
});

test('on Evaluate `/` opens the phrases from a row, and writes in a field', async () => {
  await enter();
  const { classes, tasks, people } = stage.opened.world;
  await page.goto(`/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}/${people.theo.personId}`);
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-find'))).toBe(false);
  await page.getByRole('textbox').nth(1).focus();
  await page.keyboard.type('x/');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-find'))).toBe(false);
});
