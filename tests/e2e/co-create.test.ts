import type { Browser } from 'playwright-core';
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

const WORDS = 'I can say what each step along the line costs';

test('a student proposes a wording on a phone, the teacher adopts it, and it is the goal’s, credited to the class', async () => {
  const { server, opened } = stage;
  const { classes, goals } = opened.world;
  const goal = `/home/goals/${goals.slope.goalId}`;
  const theo = await stage.window({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await signInAs(theo, { url: server.url, world: opened.world, person: 'theo' });
  await theo.goto(goal);
  await theo.getByRole('link', { name: 'Your class words this goal together' }).click();
  await theo.getByLabel('I would say it like this').fill('Steps cost money');
  await theo.getByRole('button', { name: 'Propose it' }).click();
  expect(await theo.getByLabel('I would say it like this').inputValue()).toBe('Steps cost money');
  await theo.getByLabel('I would say it like this').fill(WORDS);
  await theo.getByRole('button', { name: 'Propose it' }).click();
  await theo.getByText('Your class and your teacher can read it now.').waitFor();
  expect(await theo.getByText('Salma').count()).toBe(0);

  const valdez = await stage.window({ viewport: { width: 1280, height: 800 } });
  await signInAs(valdez, { url: server.url, world: opened.world, person: 'valdez' });
  await valdez.goto(`/goals/${goals.slope.goalId}`);
  await valdez.getByRole('link', { name: 'Word it with 9B' }).click();
  const row = valdez.getByRole('listitem').filter({ hasText: WORDS });
  await row.getByText('Adopt this wording').first().click();
  await row.getByRole('button', { name: 'Adopt this wording' }).click();
  await valdez.getByText('Adopted. It is the goal’s wording now, credited to the class.').waitFor();
  expect(await lookAtPage(valdez)).toEqual({ axe: [], tooWide: 0 });

  await theo.goto(goal);
  expect(await theo.getByRole('heading', { level: 1 }).textContent()).toBe(WORDS);
  expect(await theo.getByText('Worded by 9B').count()).toBe(1);
  expect(await theo.getByRole('link', { name: 'Your class words this goal together' }).count()).toBe(0);
  // The way in is closed with it, and looks like nothing there.
  expect((await theo.goto(`${goal}/wordings`))?.status()).toBe(404);
  await valdez.goto(`/classes/${classes.algebra9B.classId}/goals/${goals.slope.goalId}/wordings`);
  expect(await valdez.getByText('is closed. Nobody can propose now.').count()).toBe(1);
}, 120_000);
