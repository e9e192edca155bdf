import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser, openKeepingBrowser } from './open-browser.ts';
import { type Line, openLine } from './open-line.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let line: Line;
let folder: string;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openStage(browser, morningClock());
  line = await openLine(stage.server.url);
  folder = await mkdtemp(join(tmpdir(), 'waymark-device-'));
});
afterEach(async () => {
  await stage.close();
  await line.close();
  await rm(folder, { recursive: true, force: true });
});

const form = () => `${line.url}/home/hand-in?goal=${stage.opened.world.goals.slope.goalId}`;
const words = (page: Page) => page.getByLabel('Or words');

async function enter(context: BrowserContext, person: 'theo' | 'joaquin'): Promise<Page> {
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await signInAs(page, { url: line.url, world: stage.opened.world, person });
  return page;
}

/** How often Theo handed in these words. */
const handedIn = (body: string) =>
  stage.opened.world.inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('artefacts')
      .select('id')
      .where('school_id', '=', school.id)
      .where('student_id', '=', stage.opened.world.people.theo.personId)
      .where('body', '=', body)
      .execute();
    return rows.length;
  });

test('a piece written without a network survives the browser being closed, and is sent once', async () => {
  const first = await openKeepingBrowser(folder);
  const before = await enter(first, 'theo');
  await before.goto(form());
  await before.getByRole('button', { name: 'Keep what I write on this device until it is sent' }).click();
  await before.getByText('This device keeps what you write until it is sent.').waitFor();
  expect(await lookAtPage(before)).toEqual({ axe: [], tooWide: 0 });
  line.state = 'cut';
  await words(before).fill('My line starts at five.');
  await before.getByText('Kept on this device.').waitFor();
  await before.getByRole('button', { name: 'Hand it in' }).click();
  await before.getByText('There is no network. It waits on this device').waitFor();
  expect(await words(before).inputValue()).toBe('');
  expect(await handedIn('My line starts at five.')).toBe(0);
  await first.close();

  line.state = 'loses answers';
  const second = await openKeepingBrowser(folder);
  try {
    second.setDefaultTimeout(20_000);
    const page = await second.newPage();
    // It arrives, and the answer is lost on the way: it is sent again, and taken once.
    await page.goto(`${line.url}/home`);
    await expect.poll(() => handedIn('My line starts at five.')).toBe(1);
    line.state = 'open';
    await page.goto(`${line.url}/home`);
    await page.locator('#toasts').getByText('What you wrote without a network is handed in now.').waitFor();
    await page.goto(`${line.url}/home/hand-ins`);
    expect(await page.getByText('My line starts at five.').count()).toBe(1);
    expect(await handedIn('My line starts at five.')).toBe(1);
    expect(await lookAtPage(page)).toEqual({ axe: [], tooWide: 0 });
    // Nothing waits any more.
    const writes = line.writes;
    await page.goto(`${line.url}/home`);
    await page.waitForLoadState('networkidle');
    expect(line.writes).toBe(writes);
  } finally {
    await second.close();
  }
}, 120_000);

test('what was typed is there again, and nobody else who signs in here reads it', async () => {
  const context = await openKeepingBrowser(folder);
  try {
    const page = await enter(context, 'theo');
    await page.goto(form());
    await page.getByRole('button', { name: 'Keep what I write on this device until it is sent' }).click();
    await words(page).fill('Half a thought');
    await page.getByText('Kept on this device.').waitFor();
    await page.goto(`${line.url}/home`);
    await page.goto(form());
    await expect.poll(() => words(page).inputValue()).toBe('Half a thought');
    await context.clearCookies({ name: /session/ });
    const other = await enter(context, 'joaquin');
    await other.goto(form());
    await other.waitForLoadState('networkidle');
    expect(await words(other).inputValue()).toBe('');
  } finally {
    await context.close();
  }
}, 120_000);

test('without script a student hands in words, and what is wrong keeps what was typed', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const page = await enter(context, 'theo');
  await page.goto(form());
  await page.getByLabel('What to call it').fill('My story');
  await page.getByRole('button', { name: 'Hand it in' }).click();
  expect(await page.getByLabel('What to call it').inputValue()).toBe('My story');
  await words(page).fill('A taxi costs three and then two for each mile.');
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByText('Handed in. Your teacher can see it.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await context.close();
}, 60_000);
