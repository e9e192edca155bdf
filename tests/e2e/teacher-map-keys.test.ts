import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
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
  stage = await openStage(browser, morningClock());
  page = await stage.window({ viewport: { width: 1280, height: 900 } });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
});
afterEach(() => stage.close());

/** The Map of 9B, 28 students by 7 goals, with the focus on the mark that Tab comes to. */
async function openMap(language: 'en' | 'ar'): Promise<void> {
  await page.context().addCookies([{ name: 'waymark-language', value: language, url: stage.server.url }]);
  await page.goto(`/classes/${stage.opened.world.classes.algebra9B.classId}/map`);
  await page.getByRole('grid').waitFor();
  await page.locator('#grouping a').focus();
  await page.keyboard.press('Tab');
}

/** Row, column and student of the link that has the focus; row 0 holds the goals, column 0 the names. */
const place = () =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLTableCellElement>('td, th');
    const rows = [...document.querySelectorAll('thead tr, tbody tr:not(.band)')];
    return [rows.findIndex((row) => row.contains(cell ?? null)), cell?.cellIndex ?? -1];
  });

/** Where each key leads. */
async function follow(keys: readonly string[]): Promise<(readonly number[])[]> {
  const places: (readonly number[])[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    places.push(await place());
  }
  return places;
}

const live = () => page.getByRole('status');
const rowOf = (name: string) => page.getByRole('row', { name });
const markOf = (name: string) => rowOf(name).getByRole('gridcell').first();
const nameInRow = (row: number) =>
  page.locator('thead tr, tbody tr:not(.band)').nth(row).getByRole('rowheader').textContent();

/** What Ms. Valdez recorded today, in the order of recording. */
const recorded = () =>
  stage.opened.world.inSchool((school) =>
    school.db
      .selectFrom('evidence as e')
      .leftJoin('evidence_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
      )
      .select(({ ref }) => ['e.level', ref('x.id').as('withdrawal')])
      .where('e.school_id', '=', school.id)
      .where('e.class_id', '=', stage.opened.world.classes.algebra9B.classId)
      .where('e.judge_id', '=', stage.opened.world.people.valdez.personId)
      .where('e.worked_on', '=', '2026-11-24')
      .orderBy('e.recorded_at')
      .orderBy('e.id')
      .execute(),
  );

test.each([
  ['en', 'ArrowRight', 'ArrowLeft'],
  ['ar', 'ArrowLeft', 'ArrowRight'],
] as const)(
  'the Map in %s is one tab stop, and its keys lead where the eye goes',
  async (language, on, back) => {
    await openMap(language);
    expect(await place()).toEqual([1, 1]);
    expect(await follow(['ArrowDown', 'ArrowDown', 'ArrowUp'])).toEqual([
      [2, 1],
      [3, 1],
      [2, 1],
    ]);
    const before = await page.evaluate(() => document.activeElement?.getBoundingClientRect().x ?? 0);
    expect(await follow([on])).toEqual([[2, 2]]);
    const after = await page.evaluate(() => document.activeElement?.getBoundingClientRect().x ?? 0);
    expect(on === 'ArrowRight' ? after > before : after < before).toBe(true);
    expect(await follow([back, 'End', 'Home', 'Control+End', 'Control+Home'])).toEqual([
      [2, 1],
      [2, 7],
      [2, 0],
      [28, 7],
      [0, 1],
    ]);
    // At the edges nothing moves.
    expect(await follow(['ArrowUp', back])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(await page.getByRole('grid').locator('a:not([tabindex="-1"])').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('table') === null)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await place()).toEqual([0, 1]);
  },
);

test.each([
  ['en', 'Mastery', /, What slope means, Mastery, saved\. Now: /, /: taken back\. Now: /],
  ['ar', 'إتقان', /، معنى الميل، إتقان، تم الحفظ\. الآن: /, /، معنى الميل: تم السحب\. الآن: /],
] as const)(
  'in %s digits rate and go down, undo takes back, Enter says why, Escape comes back',
  async (language, word, saved, back) => {
    await openMap(language);
    const [first = '', second = ''] = [await nameInRow(1), await nameInRow(2)].map((name) => name ?? '');
    await page.keyboard.press('3');
    expect(await place()).toEqual([2, 1]);
    await live().getByText(saved).waitFor();
    expect(await live().getByText(saved).textContent()).toContain(first.split(' ')[0]);
    await page.keyboard.press('1');
    await live()
      .getByText(second.split(' ')[0] ?? '')
      .waitFor();
    expect(await place()).toEqual([3, 1]);
    await page.keyboard.press('u');
    await live().getByText(back).waitFor();
    expect(await place()).toEqual([3, 1]);
    expect((await recorded()).map(({ level, withdrawal }) => [level, withdrawal === null])).toEqual([
      [3, true],
      [1, false],
    ]);

    await follow(['ArrowUp', 'ArrowUp']);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'why');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    expect(
      await page.locator('#why').locator('xpath=ancestor::section').getByText(word).count(),
    ).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await place()).toEqual([1, 1]);
  },
);

test('a save that is refused says so, and the mark stays as it was', async () => {
  await openMap('en');
  const name = (await nameInRow(1)) ?? '';
  const before = await markOf(name).textContent();
  // Signed out in another window.
  await page.context().clearCookies();
  await page.keyboard.press('1');
  await live().getByText(`Not saved: ${name}, What slope means. The mark is as it was.`).waitFor();
  expect(await markOf(name).textContent()).toBe(before);
  expect(await recorded()).toEqual([]);
});

test('a save that fails on the way says so, keeps the mark, and goes through when it can', async () => {
  await openMap('en');
  const name = (await nameInRow(1)) ?? '';
  const before = await markOf(name).textContent();
  await page.context().setOffline(true);
  await page.keyboard.press('2');
  await live().getByText(`Not saved yet: ${name}, What slope means.`).waitFor();
  expect(await markOf(name).textContent()).toBe(before);
  expect(await recorded()).toEqual([]);
  await page.context().setOffline(false);
  await live()
    .getByText(/Getting there, saved/)
    .waitFor();
  expect((await recorded()).map(({ level }) => level)).toEqual([2]);
});
