import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowBadges } from '#tests/pages/allow-badges.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { readSquare } from './read-square.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await browser.close();
});

test('a badge is printed, scanned and pressed, and ends with one press when it is lost', async () => {
  const { server, opened } = stage;
  const { classId } = opened.world.classes.algebra9B;
  const signIn = async (person: 'nwosu' | 'valdez') => {
    const page = await stage.window();
    await signInAs(page, { url: server.url, world: opened.world, person });
    return page;
  };

  const leader = await signIn('nwosu');
  await leader.goto('/school/badges');
  expect(await lookAtPage(leader)).toEqual({ axe: [], tooWide: 0 });
  await leader.getByLabel('Grade 9', { exact: true }).check();
  await leader.getByRole('button', { name: 'Save the grades' }).click();
  await leader.getByText('The grades are saved.').waitFor();

  const teacher = await signIn('valdez');
  await teacher.goto(`/school/classes/${classId}/badges`);
  expect(await lookAtPage(teacher)).toEqual({ axe: [], tooWide: 0 });
  const ticks = teacher.getByRole('checkbox');
  for (let index = 0; index < (await ticks.count()); index++) await ticks.nth(index).uncheck();
  await teacher.getByLabel('Joaquín Arias Beltré').check();
  await teacher.getByRole('button', { name: 'Make badges for those ticked' }).click();
  await teacher.getByRole('heading', { name: '1 new badge to print' }).waitFor();
  expect(await lookAtPage(teacher)).toEqual({ axe: [], tooWide: 0 });
  const address = await readSquare(
    teacher.getByRole('img', { name: 'Code that signs in Joaquín Arias Beltré' }),
  );
  expect(address).toMatch(new RegExp(`^${server.url}/badge/ferry-point/[\\w-]{22}$`));

  const tablet = await stage.window({ locale: 'en-US' });
  await tablet.goto(address);
  // Joaquín reads Spanish best, and the page knows.
  await tablet.getByRole('heading', { name: '¡Hola, Joaquín!' }).waitFor();
  expect(await lookAtPage(tablet)).toEqual({ axe: [], tooWide: 0 });
  await tablet.getByRole('button', { name: 'Soy yo. Entrar' }).click();
  await tablet.waitForURL('**/home');
  await tablet.getByText('Entró con tarjeta').waitFor();

  await teacher.getByRole('link', { name: 'Back to the class' }).click();
  await teacher.getByRole('button', { name: 'End the badge of Joaquín Arias Beltré' }).click();
  await teacher.getByText('The badge has ended. It opens nothing more.').waitFor();
  await isOver(tablet, address);
}, 120_000);

test('a class is printed eight to a sheet of paper, whole', async () => {
  const page = await stage.window();
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'nwosu' });
  await allowBadges(stage.opened.world);
  await page.goto(`/school/classes/${stage.opened.world.classes.algebra9B.classId}/badges`);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Make badges for those ticked' }).click();
  await page.getByRole('heading', { name: '28 new badges to print' }).waitFor();
  for (const format of ['Letter', 'A4']) {
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(4);
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const cut = await page
    .locator('.badge-card')
    .evaluateAll((cards) =>
      cards.filter((card) => card.scrollHeight > card.clientHeight).map((card) => card.textContent),
    );
  expect(cut).toEqual([]);
  const card = page.locator('.badge-card').first();
  expect(await card.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
}, 60_000);

/** The open session stops at the next page, and the address says so. */
async function isOver(tablet: Page, address: string): Promise<void> {
  await tablet.goto('/home');
  await tablet.waitForURL('**/sign-in**');
  await tablet.goto(address);
  await tablet.getByRole('heading', { name: 'This badge opens nothing now' }).waitFor();
}
