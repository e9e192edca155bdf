import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunningJobs } from '#platform/jobs/run-jobs.ts';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { openWorker } from './open-worker.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let worker: RunningJobs;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());
beforeEach(async () => {
  const clock = morningClock();
  stage = await openStage(browser, clock);
  worker = await openWorker(stage, clock);
});
afterEach(async () => {
  await worker.stop();
  await stage.close();
});

async function enter(person: 'nwosu' | 'valdez', javaScriptEnabled: boolean): Promise<Page> {
  const page = await stage.window({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

/** What the teacher's Map of 9B says of Salma, who has shown what slope means as 1, 2, 3 and 4. */
async function readMap(page: Page): Promise<string> {
  const { classes, people, goals } = stage.opened.world;
  await page.goto(`/classes/${classes.algebra9B.classId}/map`);
  const cell = page.locator(`a[href="why/${people.salma.personId}/${goals.slope.goalId}"]`);
  return (await cell.locator('.visually-hidden').textContent()) ?? '';
}

/** Waits until the page has come so far: by itself where script runs, by its link where it does not. */
async function waitUntil(page: Page, words: RegExp, scripted: boolean): Promise<void> {
  const title = page.getByRole('heading', { level: 1, name: words });
  if (scripted) return title.waitFor();
  while (!(await title.isVisible())) await page.getByRole('link', { name: 'Look again' }).click();
}

test.each([true, false])(
  'a leader reads what a method breaks, sees whose levels would change, and makes the change (script: %s)',
  async (scripted) => {
    const [leader, teacher] = [await enter('nwosu', scripted), await enter('valdez', true)];
    // (8·1 + 12·2 + 18·3 + 27·4)/65 = 2.98
    expect(await readMap(teacher)).toBe('Mastery');

    await leader.goto('/school');
    await leader.getByRole('link', { name: 'How levels come about' }).click();
    await leader.getByRole('heading', { level: 1, name: 'Levels come about by: Recency mean' }).waitFor();
    await leader.getByRole('link', { name: 'Propose a change' }).click();
    const card = leader.locator('.method', {
      has: leader.getByRole('heading', { name: 'Average of the newest', exact: true }),
    });
    await card
      .getByText('New work at or above the level can lower it: 4, 1, and 1 gives 2; a new 2 makes it 1.33.')
      .waitFor();
    await card.getByLabel('Choose: Average of the newest').check();
    await card.getByLabel('How many pieces of work').fill('0');
    await leader.getByRole('button', { name: 'See what would change' }).click();
    await leader.getByText('2 answers need another look.').waitFor();
    await card.getByLabel('How many pieces of work').fill('1');
    await leader.getByLabel('Why?').fill('What students can do now is what matters');
    await leader.getByRole('button', { name: 'See what would change' }).click();

    await waitUntil(leader, /^\d+ levels would change$/, scripted);
    await leader.getByLabel('Goal').selectOption({ label: 'What slope means' });
    await leader.getByLabel('Class').selectOption({ label: '9B' });
    await leader.getByRole('button', { name: 'Show', exact: true }).click();
    const salma = leader.getByRole('listitem').filter({ hasText: 'Salma' });
    await leader.getByRole('link', { name: 'Show all' }).waitFor();
    expect(await salma.locator('.level').allTextContents()).toEqual(['Mastery', 'Beyond']);
    expect(await readMap(teacher)).toBe('Mastery');

    await leader.getByText('Make this change').click();
    await leader.getByText(/^\d+ levels of \d+ students change\./).waitFor();
    await leader.getByRole('button', { name: 'Make it now' }).click();
    await waitUntil(leader, /^The change is made; \d+ levels changed$/, scripted);
    await leader.getByText(/^\d+ levels were worked out anew\./).waitFor();
    expect(await readMap(teacher)).toBe('Beyond');

    await leader.goto('/school/levels');
    await leader
      .getByRole('heading', { level: 1, name: 'Levels come about by: Average of the newest' })
      .waitFor();
    await leader.getByText('What students can do now is what matters').waitFor();
    await leader.getByRole('link', { name: 'Put back what held before' }).click();
    expect(await leader.getByLabel('Choose: Recency mean').isChecked()).toBe(true);
  },
  60_000,
);
