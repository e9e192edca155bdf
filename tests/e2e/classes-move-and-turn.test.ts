import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser);
}, 180_000);
afterAll(async () => {
  await stage.close();
  await browser.close();
});

async function enter(person: 'nwosu' | 'osei' | 'valdez', width = 1280): Promise<Page> {
  const page = await stage.window({ viewport: { width, height: 900 } });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

/** What the page answers; the sign that keeps the halves of a year together is not heard. */
const title = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).textContent())?.replaceAll('\u2060', '');
const toast = (page: Page, words: string) => page.locator('#toasts').getByText(words);

test('a leader moves a student to another class and back: the page that was open closes at once', async () => {
  const { classes, people } = stage.opened.world;
  const record = `/students/${people.joaquin.personId}`;
  const old = await enter('osei');
  await old.goto(record);
  await old.getByText('Joaquín').first().waitFor();

  const leader = await enter('nwosu');
  await leader.goto('/school/classes');
  await leader.getByRole('link', { name: '9B', exact: true }).click();
  expect(await title(leader)).toBe('9B: 28 students, 2 teachers');
  await leader.getByRole('link', { name: /Move or take out.*Joaquín Arias Beltré/ }).click();
  await leader.getByText('Mr. Osei does not see Joaquín any more from November 24.').waitFor();
  await leader.getByRole('button', { name: 'Move Joaquín to 9A from November 24' }).click();
  await toast(leader, 'Moved. Evidence went along.').waitFor();
  expect(await title(leader)).toBe('9B: 27 students, 2 teachers');

  // "Not yours any more" answers like "not there".
  const gone = await old.reload();
  expect(gone?.status()).toBe(404);
  await old.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  const next = await enter('valdez');
  await next.goto(`/classes/${classes.algebra9A.classId}/map`);
  await next.getByText('Joaquín').first().waitFor();
  expect((await next.goto(record))?.status()).toBe(200);

  await leader.locator('#toasts').getByRole('button', { name: 'Undo' }).click();
  await toast(leader, 'Undone.').waitFor();
  expect(await title(leader)).toBe('9B: 28 students, 2 teachers');
  expect((await old.reload())?.status()).toBe(200);
});

test('a school year is looked at, changed, made and undone, on a phone and without script', async () => {
  const page = await stage.window({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'nwosu' });
  await page.goto('/school/years');
  await page.getByRole('link', { name: 'Make the next year' }).click();
  expect(await title(page)).toBe('2027-28: 4 classes, 15 goals. Nothing is made yet');
  expect(await page.getByLabel('9B will be called').inputValue()).toBe('10B');

  // One class does not go on; a title that is taken is said where it stands.
  await page.getByLabel('9C goes on').uncheck();
  await page.getByLabel('9B will be called').fill('10a');
  await page.getByRole('button', { name: /^Make 2027-/ }).click();
  await page.getByRole('alert').getByText('Another class of this course has this name.').waitFor();
  await page.getByLabel('9B will be called').fill('10B');
  await page.getByRole('button', { name: 'Look at it again' }).click();
  expect(await title(page)).toBe('2027-28: 3 classes, 15 goals. Nothing is made yet');
  expect(await page.getByLabel('9C goes on').isChecked()).toBe(false);

  await page.getByRole('button', { name: /^Make 2027-/ }).click();
  await toast(page, 'The year is made. Nothing changes before its first day.').waitFor();
  await page.goto('/school/classes?year=2027-28');
  expect(await title(page)).toBe('3 classes, each with students and a teacher');
  const teacher = await enter('valdez', 360);
  await teacher.goto('/classes');
  await teacher.getByText('Algebra 1, 10A: from September 6, 2027').waitFor();
  expect(await title(teacher)).toBe('Two classes, 52 students');

  await page.goto('/school/years?year=2027-28');
  await page.getByRole('button', { name: /^Undo 2027-/ }).click();
  await toast(page, 'The year is undone. All is as it was.').waitFor();
  await page.goto('/school/classes?year=2027-28');
  expect(await title(page)).toBe('No class in 2027-28 yet');
  await teacher.reload();
  expect(await teacher.getByText('10A').count()).toBe(0);
});
