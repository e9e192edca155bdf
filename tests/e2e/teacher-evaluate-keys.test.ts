import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

/** The keystroke-level model: seconds for a key, and for the thought before a choice (Card, Moran and Newell). */
const KEY = 0.25;
const THOUGHT = 1.35;
/** Levels on a rubric and a glow, a grow and a next step: what a teacher's day allows for one piece of work. */
const BUDGET = 20;

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

/** A keyboard that counts: every key, and every choice that is thought about. */
class CountingKeyboard {
  seconds = 0;
  keys = 0;
  async choose(...keys: readonly string[]): Promise<void> {
    this.seconds += THOUGHT;
    for (const key of keys) {
      this.seconds += KEY;
      this.keys++;
      await page.keyboard.press(key);
    }
  }
}

test('one piece by keys alone: levels, glow, grow and next step in 20 seconds, and the next student is there', async () => {
  const { classes, tasks, people } = stage.opened.world;
  const ahead = page.waitForResponse((answer) => answer.request().headers()['x-waymark-ahead'] === '1');
  await page.goto(
    `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}/${people.naomi.personId}`,
  );
  await (await ahead).finished();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  const keyboard = new CountingKeyboard();
  await keyboard.choose('3');
  await keyboard.choose('2');
  await keyboard.choose('/', 'ArrowDown', 'Enter');
  await keyboard.choose('/', 'ArrowDown', 'Enter');
  await keyboard.choose('/', 'ArrowDown', 'Enter');
  await keyboard.choose('Enter');
  await page.getByRole('heading', { level: 1, name: 'Kofi Agyeman' }).waitFor();
  await page.locator('#toasts').getByText('Saved.').waitFor();

  expect(keyboard.keys).toBe(12);
  // With two more lines on the rubric, as on the four-line rubric that the budget is for.
  expect(keyboard.seconds + 2 * (THOUGHT + KEY)).toBeLessThanOrEqual(BUDGET);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  expect(new URL(page.url()).pathname).toContain(people.kofi.personId);
  expect(await savedOf()).toEqual({ levels: [2, 3], kinds: ['glow', 'grow', 'next-step'] });
});

const savedOf = () =>
  stage.opened.world.inSchool(async (school) => {
    const { people, tasks } = stage.opened.world;
    const evidence = await school.db
      .selectFrom('evidence as e')
      .innerJoin('occasions as o', (join) =>
        join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
      )
      .select('e.level')
      .where('e.school_id', '=', school.id)
      .where('e.student_id', '=', people.naomi.personId)
      .where('o.task_id', '=', tasks.busFares)
      .orderBy('e.level')
      .execute();
    const feedback = await school.db
      .selectFrom('feedback')
      .select('kind')
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.naomi.personId)
      .where('task_id', '=', tasks.busFares)
      .where('phrase', 'is not', null)
      .orderBy('kind')
      .execute();
    return {
      levels: evidence.map(({ level }) => level),
      kinds: feedback.map(({ kind }) => kind).toSorted(),
    };
  });
