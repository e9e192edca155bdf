import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
});
afterEach(() => stage.close());

async function windowOf(person: 'nabila' | 'theo' | 'valdez'): Promise<Page> {
  const page = await stage.window({ viewport: { width: 390, height: 844 } });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

const slopeGoal = () => `/home/goals/${stage.opened.world.goals.slope.goalId}`;
const isWhy = /^(Starting|Getting there|Mastery|Beyond)(, because|: the average)/;
const readIt = (page: Page) => page.getByRole('button', { name: 'I have read it' });
const evidenceOf = (page: Page, task: RegExp) => page.getByRole('listitem').filter({ hasText: task });

test('Nabila meets her feedback, says that she read it, and then sees her level', async () => {
  const page = await windowOf('nabila');
  await page.goto('/home/goals');
  const row = page.getByRole('listitem').filter({ hasText: 'the slope of a line' });
  expect(await row.textContent()).toContain('Opens with your feedback');

  await row.getByRole('link').click();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.slice(0, 2)).toEqual(['Feedback on this goal', 'The road']);
  expect(headings).not.toContain('How it grew');
  await page.getByText('Nabila told the story of the line in Bangla first and then in English.').waitFor();
  expect(await page.getByText('Read your feedback first. Then your level opens.').count()).toBe(1);
  expect(await page.getByText(isWhy).count()).toBe(0);
  const slip = evidenceOf(page, /Exit slip: slope in one sentence/);
  expect(await slip.textContent()).toContain('Opens with your feedback');
  expect(await slip.textContent()).not.toMatch(/Starting|Getting there|Mastery|Beyond/);

  for (let unread = await readIt(page).count(); unread > 0; unread--) {
    await readIt(page).first().click();
    await expect.poll(() => readIt(page).count()).toBe(unread - 1);
  }
  await page.getByText(isWhy).waitFor();
  expect(await slip.textContent()).toContain('Getting there');
  expect(await page.getByText('Opens with your feedback').count()).toBe(0);
  await page.goto('/home/goals');
  expect(await row.textContent()).toMatch(/Starting|Getting there|Mastery|Beyond/);
});

test('where nobody has said anything, the level opens at once', async () => {
  const page = await windowOf('theo');
  await page.goto(slopeGoal());
  await page.getByText('No feedback on this goal yet.').waitFor();
  expect(await page.getByText(isWhy).count()).toBe(1);
  expect(await page.getByText('Opens with your feedback').count()).toBe(0);
  expect(await evidenceOf(page, /Exit slip: slope in one sentence/).textContent()).toContain('Mastery');
});

test('a word from the teacher closes the level again until it is read', async () => {
  const theo = await windowOf('theo');
  const valdez = await windowOf('valdez');
  const { classes, people, tasks } = stage.opened.world;
  await valdez.goto(
    `/classes/${classes.algebra9B.classId}/evaluate/${tasks.oneSentence}/${people.theo.personId}`,
  );
  await valdez.getByRole('textbox', { name: 'Glow' }).fill('You said what each minute adds.');
  await valdez.getByRole('button', { name: /^Save/ }).click();
  await valdez.locator('#toasts').getByText('Saved.').waitFor();

  await theo.goto(slopeGoal());
  await theo.getByText('You said what each minute adds.').waitFor();
  expect(await theo.getByText(isWhy).count()).toBe(0);
  await readIt(theo).click();
  await theo.getByText(isWhy).waitFor();
});

test('what belongs to somebody else answers like what is not there', async () => {
  const page = await windowOf('nabila');
  const { goals, neighbour, people, classes, world } = { ...stage.opened.world, world: stage.opened.world };
  const other = await world.inSchool((school) =>
    school.db
      .selectFrom('feedback')
      .select('id')
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.salma.personId)
      .executeTakeFirstOrThrow(),
  );
  const said = async (path: string) => {
    const answer = await page.goto(path);
    return [answer?.status(), await page.getByRole('heading', { level: 1 }).textContent()];
  };
  const notThere = await said('/home/goals/00000000-0000-7000-8000-000000000000');
  expect(notThere[0]).toBe(404);
  // A goal of a class she is not in, one of another school, another's record, and the Map of her class.
  expect(await said(`/home/goals/${goals.cells.goalId}`)).toEqual(notThere);
  expect(await said(`/home/goals/${neighbour.goalIds[0]}`)).toEqual(notThere);
  expect(await said(`/students/${people.salma.personId}`)).toEqual(notThere);
  expect(await said(`/classes/${classes.algebra9B.classId}/map`)).toEqual(notThere);

  const tried = await page.request.post('/home/feedback/open', {
    form: { feedback: other.id },
    headers: { origin: stage.server.url },
  });
  expect(tried.status()).toBe(404);
  const opened = await world.inSchool((school) =>
    school.db
      .selectFrom('feedback_openings')
      .select('id')
      .where('school_id', '=', school.id)
      .where('feedback_id', '=', other.id)
      .where('student_id', '=', people.nabila.personId)
      .execute(),
  );
  expect(opened).toEqual([]);
});
