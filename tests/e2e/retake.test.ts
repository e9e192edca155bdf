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

async function enter(person: 'theo' | 'valdez', options: Parameters<Stage['window']>[0]): Promise<Page> {
  const page = await stage.window(options);
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

const PHONE = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

test('a retake goes from a question on a phone without script to new evidence for that goal', async () => {
  const theo = await enter('theo', PHONE);
  const { slope } = stage.opened.world.goals;
  await theo.goto(`/home/goals/${slope.goalId}`);
  await theo.getByRole('link', { name: 'Ask for a retake' }).click();
  await theo.getByLabel('I practise').check();
  await theo.getByLabel('Which piece would you like to do again?').selectOption({ index: 0 });
  await theo.getByLabel('Why, or what is your plan?').fill('I will draw more triangles.');
  await theo.getByRole('button', { name: 'Ask', exact: true }).click();
  await theo.getByText('You have asked. Now do your learning step').waitFor();
  await theo.getByLabel('What exactly?').fill('I drew eight triangles.');
  await theo.getByRole('button', { name: 'I did my learning step' }).click();
  await theo.getByText('Your learning step is done. Choose a slot.').waitFor();

  const valdez = await enter('valdez', { viewport: { width: 1280, height: 800 } });
  await valdez.goto('/retakes');
  const row = valdez.getByRole('listitem').filter({ hasText: 'I drew eight triangles.' });
  // One press handles it.
  await row.getByRole('button', { name: /^Into Nov 26/ }).click();
  await valdez.getByText('Confirmed and put into the next free slot.').waitFor();
  await theo.reload();
  await theo.getByText('Your slot is Thursday, November 26').waitFor();

  await valdez.getByRole('link', { name: 'Theo', exact: false }).click();
  await valdez.getByRole('radio', { name: /Mastery/ }).check();
  await valdez.getByRole('button', { name: /^Save/ }).click();
  await valdez.waitForURL(/\/retakes\?done=/);
  await theo.reload();
  await theo.getByText('You have shown this goal again. It stands with your evidence.').waitFor();
  expect(await lookAtPage(valdez)).toEqual({ axe: [], tooWide: 0 });
}, 120_000);
