import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { enterByLink } from './enter-by-link.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';

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
  page = await stage.window({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
});
afterEach(() => stage.close());

test('a signed-in guardian is two clicks from the full record, with what the levels mean', async () => {
  await enterByLink(page, stage, 'yolanda');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Your children, this week' }).waitFor();

  await page.getByRole('link', { name: 'See Joaquín’s full record' }).click();
  await page.getByRole('heading', { level: 1, name: 'Joaquín’s full record' }).waitFor();
  const slope = page.getByRole('article').filter({ hasText: 'what the slope of a line tells us' });
  expect(await slope.textContent()).toMatch(/Starting|Getting there|Mastery|Beyond|Not enough yet/);

  await page.getByText('What the words for levels mean').click();
  for (const level of ['Starting', 'Getting there', 'Mastery', 'Beyond', 'Not enough yet'])
    await page.getByRole('listitem').filter({ hasText: level }).filter({ visible: true }).first().waitFor();
  await slope.getByText(/^Show \d+ pieces? of work$/).click();
  const work = slope.getByRole('listitem').filter({ hasText: 'Exit slip: slope in one sentence' });
  expect(await work.isVisible()).toBe(true);
});

test('a level is there for family though the student has not opened the feedback', async () => {
  const { goals } = stage.opened.world;
  const student = await stage.window({ javaScriptEnabled: false });
  const { name, password } = stage.opened.world.signIns.joaquin ?? { name: '', password: null };
  await student.goto('/sign-in');
  await student.fill('[name=name]', name);
  await student.fill('[name=password]', password ?? '');
  await student.click('button.main');
  await student.context().addCookies([{ name: 'waymark-language', value: 'en', url: stage.server.url }]);
  await student.goto(`/home/goals/${goals.slope.goalId}`);
  expect(await student.getByText('Opens with your feedback').count()).toBeGreaterThan(0);

  await enterByLink(page, stage, 'yolanda');
  await page.goto(`/family/students/${stage.opened.world.people.joaquin.personId}`);
  const slope = page.getByRole('article').filter({ hasText: 'what the slope of a line tells us' });
  expect(await slope.textContent()).toMatch(/Starting|Getting there|Mastery|Beyond/);
});
