import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Hand } from '../../bench/day/hand.ts';
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

test('a student marks where they are on a phone in under 90 seconds, and does not see the teacher’s view before', async () => {
  const page = await stage.window({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'theo' });
  const { slope } = stage.opened.world.goals;
  await page.goto('/home');
  const hand = new Hand(page, true);
  hand.think();
  await hand.click(page.locator(`a[href="/home/goals/${slope.goalId}"]`).first());
  await page.waitForURL(/goals/);
  hand.think();
  await hand.click(page.getByRole('link', { name: 'Mark where I am' }));
  await page.waitForURL(/where-i-am/);
  expect(await page.locator('.pin').count()).toBe(0);
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  hand.think();
  await hand.click(page.locator('label', { hasText: 'Getting there' }));
  hand.think();
  await hand.click(page.getByLabel('Why I see it so'));
  const reason = 'I find the slope but I forget to say the unit.';
  await hand.press(...[...reason].map((sign) => (sign === ' ' ? 'Space' : sign)));
  await hand.click(page.getByRole('button', { name: 'Keep where I see myself' }));
  await page.getByText('Kept where you see yourself.').waitFor();
  // The model's seconds, and not those of this machine.
  expect(hand.taken().model).toBeLessThan(90);
  await page.getByText(reason).waitFor();
  expect(await page.locator('.pin', { hasText: 'Me,' }).count()).toBe(1);
}, 120_000);
