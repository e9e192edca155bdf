import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass, plantUnit } from '#tests/evidence/plant-class.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';

let browser: Browser;
let database: TestDatabase;
let nine: PlantedClass;
let server: TestServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  database = await openDatabase();
  nine = await plantClass(database);
  await plantTeacher(database, nine);
  await plantUnit(nine, { goalIds: [nine.goals.equations] });
  server = await openServer(database, () => new Date('2026-11-24T15:00:00Z'));
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.fill('[name=name]', ortegaSignsIn.name);
  await page.fill('[name=password]', ortegaSignsIn.password);
  await page.click('button.main');
  await page.goto(`${server.url}/classes/${nine.classId}/map`);
  await page.getByRole('grid').waitFor();
});
afterEach(async () => {
  await context.close();
  await server.close();
  await database.close();
});

/** Presses Tab until the grid has the focus; it has one stop. */
async function tabToGrid(): Promise<void> {
  await page.locator('#grouping a').focus();
  await page.keyboard.press('Tab');
}

/** Student, and the place of the column, of the link that has the focus. */
const focused = () =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLTableCellElement>('td, th');
    return [cell?.parentElement?.querySelector('th')?.textContent, cell?.cellIndex];
  });

const toast = (words: string | RegExp) => page.locator('#toasts').getByText(words);

const judgements = () =>
  nine.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select(['level', 'goal_id as goal', 'student_id as student'])
      .where('school_id', '=', school.id)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute(),
  );

test('a class is rated by keyboard alone: one tab stop, arrows, digits that go down, undo', async () => {
  await tabToGrid();
  expect(await focused()).toEqual(['Dana Álvarez', 1]);
  await page.keyboard.press('3');
  await toast(/Dana.*Mastery.*saved/).waitFor();
  expect(await focused()).toEqual(['Chidi Okoro', 1]);
  await page.keyboard.press('2');
  await toast(/Chidi.*Getting there.*saved/).waitFor();
  await page.keyboard.press('u');
  await toast(/Chidi.*taken back/).waitFor();
  await page.keyboard.press('Control+End');
  expect(await focused()).toEqual(['Bao Tran', 2]);
  await page.keyboard.press('Home');
  expect(await focused()).toEqual(['Bao Tran', 0]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toEqual(['Dana Álvarez', 1]);
  const mark = page.getByRole('row', { name: /Dana/ }).getByRole('gridcell').first();
  expect(await mark.textContent()).toContain('Not enough yet');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table'))).toBeNull();
});

test('Enter says why beside the Map, f gives feedback there, Escape comes back', async () => {
  await tabToGrid();
  await page.keyboard.press('3');
  await toast(/saved/).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const why = page.getByRole('heading', { name: 'Dana Álvarez' });
  await why.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'why');
  expect(await page.getByText('One piece so far.').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await focused()).toEqual(['Dana Álvarez', 1]);
  await page.keyboard.press('f');
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement)?.name === 'kind');
  await page.getByLabel('My own words').fill('You checked each step.');
  await page.getByRole('button', { name: 'Give feedback' }).click();
  await toast('Feedback given.').waitFor();
  expect(page.url()).toBe(`${server.url}/classes/${nine.classId}/map`);
});

test('what does not get through says so, keeps the mark, and is sent again once the network is back', async () => {
  await tabToGrid();
  await context.setOffline(true);
  await page.keyboard.press('4');
  await toast(/Not saved yet: .*Dana Álvarez/).waitFor();
  const mark = page.getByRole('row', { name: /Dana/ }).getByRole('gridcell').first();
  expect(await mark.textContent()).toContain('No evidence yet');
  await context.setOffline(false);
  await toast(/Dana.*Beyond.*saved/).waitFor();
  expect(await mark.textContent()).toContain('Not enough yet');
  expect(await judgements()).toEqual([{ level: 4, goal: nine.goals.equations, student: nine.students.dana }]);
});

test('an answer that was lost on the way is asked for again and nothing is recorded twice', async () => {
  let lost = 0;
  await page.route('**/evidence', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await tabToGrid();
  await page.keyboard.press('3');
  await toast(/Dana.*Mastery.*saved/).waitFor();
  expect(lost).toBe(2);
  expect(await judgements()).toHaveLength(1);
});

test('from right to left the arrows follow what is seen', async () => {
  await context.addCookies([{ name: 'waymark-language', value: 'ar', url: server.url }]);
  await page.reload();
  await page.getByRole('grid').waitFor();
  await tabToGrid();
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toEqual(['Dana Álvarez', 2]);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toEqual(['Dana Álvarez', 1]);
});

test('axe finds nothing, and only the table is wider than the window', async () => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
  }
  await page.getByRole('row', { name: /Bao/ }).getByRole('link').nth(1).click();
  await page.getByRole('heading', { name: 'Bao Tran' }).waitFor();
  expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
});

test('what is recorded elsewhere, by another process, appears by itself; the focus stays where it was', async () => {
  const other = await openServer(database, () => new Date('2026-11-24T15:01:00Z'));
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${other.url}/classes/${nine.classId}/map`);
  await elsewhere.getByRole('grid').waitFor();
  await page.bringToFront();
  await tabToGrid();
  await page.keyboard.press('ArrowDown');
  const chidi = page.getByRole('row', { name: /Chidi/ }).getByRole('gridcell').first();
  expect(await chidi.textContent()).toContain('No evidence yet');
  expect(await focused()).toEqual(['Chidi Okoro', 1]);

  await elsewhere.getByRole('row', { name: /Chidi/ }).getByRole('gridcell').first().getByRole('link').focus();
  await elsewhere.keyboard.press('4');
  await elsewhere.locator('#toasts').getByText(/saved/).waitFor();
  await chidi.getByText('Not enough yet').waitFor();
  expect(await focused()).toEqual(['Chidi Okoro', 1]);
  await elsewhere.close();
  await other.close();
});
