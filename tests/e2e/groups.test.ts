import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openStage(browser, morningClock());
});
afterEach(() => stage.close());

async function enter(person: 'valdez' | 'joaquin', javaScriptEnabled = true): Promise<Page> {
  const page = await stage.window({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

/** Presses Tab until what has the focus says these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (said?.trim() === words) return;
  }
  throw new Error(`Tab does not come to “${words}”`);
}

test('by keyboard alone: in order of a goal, the close band, a group, the watch’s word; the student reads no reason', async () => {
  const page = await enter('valdez');
  const { classes, goals } = stage.opened.world;
  await page.goto(`/classes/${classes.algebra9B.classId}/map?order=name`);
  await page.getByRole('grid').waitFor();
  await page.locator('input[name=order]:checked').focus();
  await Promise.all([page.waitForURL(/order=(?!name)/), page.keyboard.press('ArrowRight')]);
  await page.getByText('Chosen: 0').waitFor();
  await tabTo(page, 'Choose all who are close');
  await page.keyboard.press('Enter');
  const close = await page.locator('tbody[data-band=close] tr:not(.band)').count();
  expect(close).toBeGreaterThan(1);
  await page.getByText(`Chosen: ${close}`).waitFor();
  // One more, by a key on the row.
  await tabTo(page, 'Groups');
  await page.keyboard.press('Tab');
  await page.keyboard.press('x');
  await page.getByText(`Chosen: ${close + 1}`).waitFor();
  await page.keyboard.press('Space');
  await page.getByText(`Chosen: ${close}`).waitFor();
  await page.locator('#grouping button').first().focus();
  await Promise.all([page.waitForURL(/groups\/new/), page.keyboard.press('Enter')]);
  await page.getByRole('heading', { name: `A new group of ${close}` }).waitFor();
  expect(await page.getByLabel('Why').inputValue()).toBe(`Close to: ${goals.slope.statement}`);
  expect(await page.getByText(/Joaquín.*: 3 of the last 3 times such a group was made/).count()).toBe(1);
  expect(await lookAtPage(page)).toMatchObject({ axe: [], tooWide: 0 });
  await tabTo(page, 'Make a group');
  await page.keyboard.press('Enter');
  await page.getByText('The group is made.').waitFor();
  expect(await page.getByRole('heading', { name: 'The same students again?' }).count()).toBe(1);
  expect(await lookAtPage(page)).toMatchObject({ axe: [], tooWide: 0 });

  const joaquin = await enter('joaquin');
  await joaquin.goto('/home');
  const home = await joaquin.locator('main').textContent();
  expect(home).toMatch(/You have a talk with .*Kofi/);
  expect(home).not.toMatch(/Close to|again\?|of the last/);
});

test('without script a band’s button goes on to a group of all in it', async () => {
  const page = await enter('valdez', false);
  await page.goto(`/classes/${stage.opened.world.classes.algebra9B.classId}/map`);
  await page.getByRole('checkbox', { name: /^Choose Naomi/ }).check();
  await page.getByRole('button', { name: 'Choose all who are close' }).click();
  await page.getByRole('heading', { name: /A new group of \d+/ }).waitFor();
  // Naomi has shown it: the group is mixed, and there is nothing to say.
  expect(await page.getByRole('heading', { name: 'The same students again?' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByText('The group is made.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('It is as it was before.').waitFor();
});
