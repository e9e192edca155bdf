import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let laptop: Page;
let work: string;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
  const { classes, tasks, people } = stage.opened.world;
  work = `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}/${people.naomi.personId}`;
  laptop = await signIn();
});
afterEach(() => stage.close());

const wide = { viewport: { width: 1280, height: 900 } };

async function signIn(): Promise<Page> {
  const page = await stage.window(wide);
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
  return page;
}

/** Another device of Ms. Valdez, where she is signed in too. */
async function openOther(): Promise<Page> {
  const page = await stage.window(wide);
  await page.context().addCookies(await laptop.context().cookies());
  return page;
}

const glow = (page: Page) => page.locator('[name=glow]');
const state = (page: Page) => page.locator('[data-draft-target=state]');
const kept = (page: Page) =>
  state(page)
    .getByText(/^Kept \d/)
    .waitFor();

test('what is typed is there after a reload and on another device, until it is sent', async () => {
  await laptop.goto(work);
  await glow(laptop).fill('You drew it first.');
  await laptop
    .getByRole('radio', { name: /Mastery/ })
    .first()
    .check({ force: true });
  await kept(laptop);
  await laptop.reload();
  await kept(laptop);
  expect(await glow(laptop).inputValue()).toBe('You drew it first.');
  expect(
    await laptop
      .getByRole('radio', { name: /Mastery/ })
      .first()
      .isChecked(),
  ).toBe(true);
  expect((await lookAtPage(laptop)).axe).toEqual([]);

  const phone = await openOther();
  await phone.goto(work);
  await kept(phone);
  expect(await glow(phone).inputValue()).toBe('You drew it first.');
  await glow(phone).press('Control+Enter');
  await phone.locator('#toasts').getByText('Saved.').waitFor();
  await phone.goto(work);
  expect(await glow(phone).inputValue()).toBe('');
});

test('without a network it says so and tries again; two devices are shown both', async () => {
  await laptop.goto(work);
  const phone = await openOther();
  await phone.goto(work);
  await laptop.route('**/drafts', (route) => route.abort());
  await glow(laptop).fill('From the laptop.');
  await state(laptop).getByText('Not kept, will try again').waitFor();
  await glow(phone).fill('From the phone.');
  await kept(phone);
  await laptop.unroute('**/drafts');
  await laptop.getByText(/^On another device you typed this at/).waitFor();
  await laptop.getByText('Glow: From the phone.').waitFor();
  expect(await glow(laptop).inputValue()).toBe('From the laptop.');
  await laptop.getByRole('button', { name: 'Keep what is here' }).click();
  await kept(laptop);
  await glow(phone).press('End');
  await phone.keyboard.type(' More.');
  await phone.getByText('Glow: From the laptop.').waitFor();
  await phone.getByRole('button', { name: 'Use those words' }).click();
  await kept(phone);
  expect(await glow(phone).inputValue()).toBe('From the laptop.');
});

test('a message part, a text of a unit and a note to several are kept as they are typed', async () => {
  const { classes, units } = stage.opened.world;
  const { classId } = classes.algebra9B;
  const forms = [
    { path: `/classes/${classId}/feedback/several`, field: '[name=body]' },
    { path: `/units/${units.stories}/texts?part=why`, field: '[name=body]' },
  ];
  for (const { path, field } of forms) {
    await laptop.goto(path);
    await laptop.locator(field).fill('Words that are not sent yet.');
    await kept(laptop);
    await laptop.goto('/today');
    await laptop.goto(path);
    await kept(laptop);
    expect(await laptop.locator(field).inputValue()).toBe('Words that are not sent yet.');
  }
  await laptop.goto(`/classes/${classId}/messages`);
  await laptop.getByRole('link', { name: 'Edit' }).first().click();
  const own = laptop.locator('main textarea').first();
  await own.fill('She tried every way.');
  await kept(laptop);
  await laptop.reload();
  await kept(laptop);
  expect(await own.inputValue()).toBe('She tried every way.');
});
