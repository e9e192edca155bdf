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

/** The choice of the select that names a task. */
async function pieceOf(page: Page, title: string): Promise<string> {
  const labels = await page
    .getByLabel('Which piece would you like to do again?')
    .locator('option')
    .allTextContents();
  return labels.find((each) => each.includes(title)) ?? '';
}

const PHONE = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

/** How far along the road a student's page shows the teacher's pin, from 0; and the unrounded level behind it. */
async function standing(page: Page): Promise<{ readonly stage: number; readonly level: number }> {
  const { people, goals, inSchool } = stage.opened.world;
  const stages = await page
    .locator('.road li')
    .evaluateAll((all) => all.findIndex((each) => each.querySelector('.pin.teacher') !== null));
  const row = await inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select('level')
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.theo.personId)
      .where('goal_id', '=', goals.slope.goalId)
      .executeTakeFirstOrThrow(),
  );
  return { stage: stages, level: row.level ?? 0 };
}

test('a retake goes from a question on a phone without script to a better level on that goal alone', async () => {
  const theo = await enter('theo', PHONE);
  const { slope } = stage.opened.world.goals;
  await theo.goto(`/home/goals/${slope.goalId}`);
  const before = await standing(theo);
  await theo.getByRole('link', { name: 'Ask for a retake' }).click();
  await theo.getByLabel('I practise').check();
  await theo
    .getByLabel('Which piece would you like to do again?')
    .selectOption({ label: await pieceOf(theo, 'Water tank') });
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
  await valdez.getByRole('radio', { name: /Beyond/ }).check();
  await valdez.getByRole('button', { name: /^Save/ }).click();
  await valdez.locator('#toasts').getByText('Saved.').waitFor();
  await theo.reload();
  await theo.getByText('You have shown this goal again. It stands with your evidence.').waitFor();
  await theo.goto(`/home/goals/${slope.goalId}`);
  const after = await standing(theo);
  expect(after.level).toBeGreaterThan(before.level);
  expect(after.stage).toBeGreaterThan(before.stage);
  expect(await lookAtPage(valdez)).toEqual({ axe: [], tooWide: 0 });
}, 120_000);
