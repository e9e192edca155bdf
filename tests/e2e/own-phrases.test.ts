import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
  page = await stage.window({ viewport: { width: 1280, height: 900 } });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
});
afterEach(() => stage.close());

const field = (name: string) => page.locator(`textarea[name="${name}"]`);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));

async function openWork(): Promise<void> {
  const { classes, tasks, people } = stage.opened.world;
  const ahead = page.waitForResponse((answer) => answer.request().headers()['x-waymark-ahead'] === '1');
  const bank = page.waitForResponse((answer) => answer.url().includes('phrases.json'));
  await page.goto(
    `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}/${people.naomi.personId}`,
  );
  await Promise.all([ahead, bank]);
}

const saidTo = (person: 'naomi' | 'kofi') =>
  stage.opened.world.inSchool((school) =>
    school.db
      .selectFrom('feedback')
      .select(['kind', 'phrase', 'body'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', stage.opened.world.people[person].personId)
      .where('task_id', '=', stage.opened.world.tasks.busFares)
      .orderBy('kind')
      .execute(),
  );

test('a stroke opens the bank, typing finds, Tab goes to the blank, and an unfilled one is not sent', async () => {
  await openWork();
  await field('glow').focus();
  await page.keyboard.type('/back it');
  const list = page.getByRole('listbox');
  await list.waitFor();
  expect(await list.getByRole('option').allTextContents()).toEqual([
    'Naomi, you used [what] to back it up. yours',
  ]);
  expect(await field('glow').getAttribute('aria-activedescendant')).toBe('say-glow-offers-0');
  expect((await lookAtPage(page)).axe).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await field('glow').inputValue()).toBe('Naomi, you used [what] to back it up.');
  await page.keyboard.press('Control+Enter');
  expect(await focused()).toBe('glow');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Naomi Adeyemi');
  expect(await field('glow').evaluate((each: HTMLTextAreaElement) => each.validationMessage)).toContain(
    '[what]',
  );
  await page.keyboard.type('a table');
  expect(await field('glow').inputValue()).toBe('Naomi, you used a table to back it up.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Kofi Agyeman' }).waitFor();
  await page.locator('#toasts').getByText('Saved.').waitFor();
  expect(await saidTo('naomi')).toEqual([
    { kind: 'glow', phrase: null, body: 'Naomi, you used a table to back it up.' },
  ]);
});

test('Escape closes and leaves what was typed; a fraction opens nothing; a phrase that is changed is free text', async () => {
  await openWork();
  await field('glow').focus();
  await page.keyboard.type('/why');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect(await field('glow').inputValue()).toBe('/why');
  await field('glow').fill('');
  await page.keyboard.type('3/4 and/or');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await field('glow').fill('');
  await page.keyboard.type('/why each step');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('grow');
  expect(await page.locator('[name="glow-phrase"]').inputValue()).toBe('glow.says-why');
  await page.keyboard.type('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await field('grow').press('End');
  await page.keyboard.type(' Soon.');
  expect(await page.locator('[name="grow-phrase"]').inputValue()).toBe('');
  await page.keyboard.press('Control+Enter');
  await page.locator('#toasts').getByText('Saved.').waitFor();
  expect(await saidTo('naomi')).toEqual([
    { kind: 'glow', phrase: 'glow.says-why', body: null },
    { kind: 'grow', phrase: null, body: expect.stringMatching(/ Soon\.$/) },
  ]);
});

test('what was typed to two students is offered to the third', async () => {
  await openWork();
  for (const name of ['Naomi', 'Kofi']) {
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await field('grow').fill(`${name}, what does the 3 stand for?`);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await field('grow').press('Control+Enter');
    await saved;
    await page.locator('#toasts').getByText('Saved.').waitFor();
  }
  await page.getByRole('heading', { level: 1, name: 'Nabila' }).waitFor();
  await field('grow').focus();
  await page.keyboard.type('/stand for?');
  await page.getByRole('option', { name: 'Nabila, what does the 3 stand for?' }).waitFor();
});

test('without script a bank and the teacher’s own stand as choices', async () => {
  const { classes, tasks, people } = stage.opened.world;
  const plain = await stage.window({ javaScriptEnabled: false });
  await plain.context().addCookies(await page.context().cookies());
  await plain.goto(
    `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}/${people.naomi.personId}`,
  );
  await plain.getByLabel('Grow from the phrase bank').selectOption({ index: 1 });
  await plain
    .getByLabel('Next step from your own phrases')
    .selectOption('Show it to a partner and ask what they see first.');
  await plain.getByRole('button', { name: /Save, on to Kofi/ }).click();
  await plain.locator('#toasts').getByText('Saved.').waitFor();
  expect(await saidTo('naomi')).toEqual([
    { kind: 'grow', phrase: expect.stringMatching(/^grow\./), body: null },
    { kind: 'next-step', phrase: null, body: 'Show it to a partner and ask what they see first.' },
  ]);
});
