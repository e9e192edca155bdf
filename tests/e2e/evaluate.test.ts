import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openServer, type TestServer } from './open-server.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let opened: TestWorld;
let server: TestServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openWorld();
  server = await openServer(opened, () => new Date('2026-11-24T15:00:00Z'));
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await signInAs(page, { url: server.url, world: opened.world, person: 'valdez' });
});
afterEach(async () => {
  await context.close();
  await server.close();
  await opened.close();
});

const at9B = (path: string) => `${server.url}/classes/${opened.world.classes.algebra9B.classId}/${path}`;
const student = () => page.getByRole('heading', { level: 1 });
const toast = (words: string | RegExp) => page.locator('#toasts').getByText(words);

/** The first work at Bus fares, once the next student's page has been fetched ahead. */
async function openFares(): Promise<void> {
  const { tasks, people } = opened.world;
  const ahead = page.waitForResponse((answer) => answer.url().endsWith(people.kofi.personId));
  await page.goto(at9B(`evaluate/${tasks.busFares}/${people.naomi.personId}`));
  await ahead;
  await student().getByText('Naomi Adeyemi').waitFor();
}

const faresOf = (person: 'naomi' | 'kofi') =>
  opened.world.inSchool((school) =>
    school.db
      .selectFrom('evidence as e')
      .innerJoin('occasions as o', (join) =>
        join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
      )
      .select('e.level')
      .where('e.school_id', '=', school.id)
      .where('e.student_id', '=', opened.world.people[person].personId)
      .where('o.task_id', '=', opened.world.tasks.busFares)
      .orderBy('e.level')
      .execute(),
  );

const wordsTo = (person: 'naomi' | 'kofi') =>
  opened.world.inSchool((school) =>
    school.db
      .selectFrom('feedback')
      .select(['kind', 'phrase', 'body'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', opened.world.people[person].personId)
      .where('task_id', '=', opened.world.tasks.busFares)
      .orderBy('given_at')
      .orderBy('id')
      .execute(),
  );

const looksAt = async (studentId: string) => {
  const lines = await opened.world.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select('subject_ids')
      .where('school_id', '=', school.id)
      .where('act', '=', 'student.look')
      .execute(),
  );
  return lines.filter(({ subject_ids }) => subject_ids?.includes(studentId)).length;
};

test('one student’s work by keyboard alone, then the next, who is already there', async () => {
  await openFares();
  await page.keyboard.press('3');
  await page.keyboard.press('2');
  await page.keyboard.type('You tied it to the story.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Say the units out loud.');
  await page.keyboard.press('Enter');
  await student().getByText('Kofi Agyeman').waitFor();
  await toast('Saved.').waitFor();
  expect(await page.getByText('Seen 1 of 28').count()).toBe(1);
  expect(await page.getByRole('button', { name: /Save, on to Nabila Akter/ }).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  expect((await faresOf('naomi')).map(({ level }) => level)).toEqual([2, 3]);
  expect(await wordsTo('naomi')).toEqual([
    { kind: 'glow', phrase: null, body: 'You tied it to the story.' },
    { kind: 'grow', phrase: expect.stringMatching(/^grow\./), body: null },
    { kind: 'next-step', phrase: null, body: 'Say the units out loud.' },
  ]);
});

test('a save that does not get through says so, keeps the words and goes through once', async () => {
  await openFares();
  // The server has it, but the answer is lost: the browser cannot know.
  let cut = true;
  await page.route('**/evaluate/**', async (route) => {
    if (route.request().method() !== 'POST' || !cut) return route.continue();
    cut = false;
    await route.fetch({ maxRedirects: 0 });
    return route.abort();
  });
  await page.keyboard.press('4');
  await page.locator('[name=glow]').fill('You drew it first.');
  await page.keyboard.press('Control+Enter');
  await toast('Naomi Adeyemi: not saved yet. The words are kept here.').waitFor();
  expect(await student().textContent()).toBe('Kofi Agyeman');
  await toast('Saved.').waitFor();
  expect(await faresOf('naomi')).toEqual([{ level: 4 }]);
  expect(await wordsTo('naomi')).toEqual([{ kind: 'glow', phrase: null, body: 'You drew it first.' }]);
});

test('where the save is refused the look at who stood there is written down all the same', async () => {
  await openFares();
  await page.route('**/evaluate/**', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 409, body: '' }) : route.continue(),
  );
  const { kofi } = opened.world.people;
  expect(await looksAt(kofi.personId)).toBe(0);
  const noted = page.waitForResponse(
    (answer) =>
      answer.url().endsWith(kofi.personId) && answer.request().headers()['x-waymark-ahead'] === undefined,
  );
  await page.keyboard.press('4');
  await page.keyboard.press('Control+Enter');
  await student().getByText('Kofi Agyeman').waitFor();
  await noted;
  expect(await looksAt(kofi.personId)).toBe(1);
});

test('back to the words that could not be sent', async () => {
  await openFares();
  await context.setOffline(true);
  await page.keyboard.press('1');
  await page.locator('[name=grow]').fill('What does the 3 stand for?');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await student().getByText('Naomi Adeyemi').waitFor();
  expect(await page.locator('[name=grow]').inputValue()).toBe('What does the 3 stand for?');
  await context.setOffline(false);
  await page.locator('[name=grow]').press('Control+Enter');
  await student().getByText('Kofi Agyeman').waitFor();
  await toast('Saved.').waitFor();
  expect(await faresOf('naomi')).toEqual([{ level: 1 }]);
});

test('Capture on a phone: a name, a level, taken back; without script the same', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at9B('capture'));
  await page.getByRole('checkbox', { name: 'Bo Ye' }).check();
  await page.getByRole('checkbox', { name: 'Elif Demir' }).check();
  await page.getByText('Chosen: 2').waitFor();
  await page.getByRole('button', { name: 'Mastery' }).click();
  await toast('Noted.').waitFor();
  expect(await page.locator('label', { hasText: 'Bo Ye' }).getByText('Mastery').count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await toast('Taken back.').waitFor();
  expect(await page.locator('label', { hasText: 'Bo Ye' }).getByText('Mastery').count()).toBe(0);

  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await plain.addCookies(await context.cookies());
  const without = await plain.newPage();
  without.setDefaultTimeout(10_000);
  await without.goto(at9B('capture'));
  await without.getByRole('checkbox', { name: 'Bo Ye' }).check();
  await without.getByText('Glow', { exact: true }).click();
  await without.getByRole('button', { name: 'You said why each step works.' }).click();
  await without.locator('#toasts').getByText('Noted.').waitFor();
  await plain.close();
});

test.each([
  ['light', 360],
  ['dark', 1280],
] as const)(
  'the pages of daily work fit and axe finds nothing (%s, %i)',
  async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { tasks, people } = opened.world;
    const paths = ['capture', 'evaluate', `evaluate/${tasks.waterTank}/${people.nabila.personId}`];
    const pages = [
      `${server.url}/classes`,
      ...paths.map(at9B),
      `${server.url}/students/${people.nabila.personId}`,
    ];
    for (const address of pages) {
      await page.goto(address);
      expect({ address, ...(await lookAtPage(page)) }).toEqual({ address, axe: [], tooWide: 0 });
    }
  },
  120_000,
);
