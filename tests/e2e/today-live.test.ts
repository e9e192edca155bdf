import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser, morningClock());
  page = await stage.window({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
}, 180_000);
afterAll(async () => {
  await stage.close();
  await browser.close();
});

/** A word of a co-teacher, from another process than the one that serves the page. */
async function wordOfOsei(student: 'sherab' | 'esperanza'): Promise<void> {
  const { people, goals, classes, actor, inSchool } = stage.opened.world;
  const by = await actor('osei');
  await inSchool((school) =>
    giveFeedback(school, {
      by,
      feedback: {
        id: newId(),
        classId: classes.algebra9B.classId,
        studentId: people[student].personId,
        goalId: goals.fourWays.goalId,
        kind: 'glow',
        phrase: 'glow.says-why',
        given: 'here',
      },
    }),
  );
}

const rowOf = (student: 'sherab' | 'esperanza' | 'joaquin') =>
  `row-${stage.opened.world.people[student].personId}.${stage.opened.world.goals.fourWays.goalId}`;

test('what a colleague does takes a row off by itself, and the focus stays', async () => {
  await page.goto('/today');
  const row = page.locator(`[id="${rowOf('sherab')}"]`);
  await row.waitFor();
  const own = page.locator(`[id="${rowOf('joaquin')}"]`).getByRole('button', { name: /^Seen/ });
  await own.focus();
  await wordOfOsei('sherab');
  await row.waitFor({ state: 'detached' });
  expect(
    await page.evaluate(() => [
      document.activeElement?.closest('li')?.id,
      document.activeElement?.textContent?.trim(),
    ]),
  ).toEqual([rowOf('joaquin'), 'Seen']);
}, 120_000);

test('words that are being typed stay; a line says that there is something new', async () => {
  const { people, goals } = stage.opened.world;
  await page.goto(`/today?open=${people.joaquin.personId}.${goals.fourWays.goalId}`);
  const words = page.locator('main textarea');
  await words.fill('Say where the line starts.');
  await wordOfOsei('esperanza');
  await page.getByText('Something new has come in.').waitFor();
  expect(await words.inputValue()).toBe('Say where the line starts.');
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  await page.getByRole('link', { name: 'Show it' }).click();
  await page.locator(`[id="${rowOf('joaquin')}"]`).waitFor();
  expect(await page.locator(`[id="${rowOf('esperanza')}"]`).count()).toBe(0);
}, 120_000);
