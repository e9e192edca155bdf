import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
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

async function windowOf(options: Parameters<Stage['window']>[0] = {}): Promise<Page> {
  const page = await stage.window({ viewport: { width: 1280, height: 900 }, ...options });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
  return page;
}

/** From now on writes reach the server and their answers are lost, `times` times; says how many were sent. */
async function cutAnswers(page: Page, times: number): Promise<() => number> {
  let sent = 0;
  await page.route('**/*', async (route: Route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent++;
    if (sent > times) return route.continue();
    // The browser adds where a form comes from only after this point.
    const headers = { ...route.request().headers(), origin: stage.server.url };
    await route.fetch({ headers, maxRedirects: 0 });
    return route.abort('connectionreset');
  });
  return () => sent;
}

const at9B = (path: string) => `/classes/${stage.opened.world.classes.algebra9B.classId}/${path}`;
const toast = (page: Page, words: string | RegExp) => page.locator('#toasts').getByText(words);

/** What Ms. Valdez recorded and said today of this student. */
const recorded = (student: 'dorje' | 'naomi') =>
  stage.opened.world.inSchool(async (school) => {
    const { people } = stage.opened.world;
    const evidence = await school.db
      .selectFrom('evidence')
      .select('level')
      .where('school_id', '=', school.id)
      .where('student_id', '=', people[student].personId)
      .where('judge_id', '=', people.valdez.personId)
      .where('worked_on', '=', '2026-11-24')
      .orderBy('level')
      .execute();
    const feedback = await school.db
      .selectFrom('feedback')
      .select('body')
      .where('school_id', '=', school.id)
      .where('student_id', '=', people[student].personId)
      .where('given_on', '=', '2026-11-24')
      .execute();
    return { levels: evidence.map(({ level }) => level), words: feedback.map(({ body }) => body) };
  });

test('Map: two answers are lost on the way, the page sends again by itself, and one judgement stands', async () => {
  const page = await windowOf();
  await page.goto(at9B('map'));
  await page.getByRole('grid').waitFor();
  const sent = await cutAnswers(page, 2);
  await page
    .getByRole('row', { name: 'Dorje Gurung' })
    .getByRole('gridcell')
    .first()
    .getByRole('link')
    .focus();
  await page.keyboard.press('4');
  await toast(
    page,
    'Not saved yet: Dorje Gurung, What slope means. It is kept on this page and sent again.',
  ).waitFor();
  await toast(page, /Dorje, What slope means, Beyond, saved\./).waitFor();
  expect(sent()).toBe(3);
  expect(await recorded('dorje')).toEqual({ levels: [4], words: [] });
});

test('Evaluate: the answer is lost, the next student is there, and words and levels are kept once', async () => {
  const page = await windowOf();
  const { tasks, people } = stage.opened.world;
  const ahead = page.waitForResponse((answer) => answer.request().headers()['x-waymark-ahead'] === '1');
  await page.goto(at9B(`evaluate/${tasks.busFares}/${people.naomi.personId}`));
  await (await ahead).finished();
  const sent = await cutAnswers(page, 2);
  await page.keyboard.press('3');
  await page.keyboard.press('4');
  await page.getByRole('textbox', { name: 'Glow' }).fill('You drew it first.');
  await page.keyboard.press('Control+Enter');
  await toast(page, 'Naomi Adeyemi: not saved yet. The words are kept here. Trying again …').waitFor();
  await toast(page, 'Saved.').waitFor();
  expect(sent()).toBe(3);
  expect(await recorded('naomi')).toEqual({ levels: [3, 4], words: ['You drew it first.'] });
});

test('Capture: the page says that it is not saved, the same tap sends it again, and it is noted once', async () => {
  const page = await windowOf({ viewport: { width: 390, height: 844 } });
  await page.goto(at9B('capture'));
  const sent = await cutAnswers(page, 1);
  await page.getByRole('checkbox', { name: 'Dorje Gurung' }).check();
  await page.getByText('Grow', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Grow in a few words' }).fill('Which unit is it?');
  await page.getByRole('button', { name: 'Mastery' }).click();
  await toast(page, 'Not saved: there is no network. Nothing is lost. Tap again.').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Dorje Gurung' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Mastery' }).click();
  await toast(page, 'Noted.').waitFor();
  expect(sent()).toBe(2);
  expect(await recorded('dorje')).toEqual({ levels: [3], words: ['Which unit is it?'] });
});

test('with script off a form whose answer was lost is sent again by reloading, and is applied once', async () => {
  const page = await windowOf({ javaScriptEnabled: false });
  const { tasks, people } = stage.opened.world;
  await page.goto(at9B(`evaluate/${tasks.busFares}/${people.naomi.personId}`));
  const sent = await cutAnswers(page, 1);
  await page
    .getByRole('group', { name: /What slope means/ })
    .getByRole('radio', { name: 'Mastery' })
    .check();
  await page.getByRole('textbox', { name: 'Next step' }).fill('Say the units out loud.');
  const lost = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: /^Save/ }).click();
  await lost;
  expect(await recorded('naomi')).toEqual({ levels: [3], words: ['Say the units out loud.'] });
  await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
  await page.reload();
  await toast(page, 'Saved.').waitFor();
  expect(sent()).toBe(2);
  expect(await recorded('naomi')).toEqual({ levels: [3], words: ['Say the units out loud.'] });
});
