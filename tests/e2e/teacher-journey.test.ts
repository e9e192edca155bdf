import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { readWhy, sumOfWeights } from './read-why.ts';
import { signInAs } from './sign-in-as.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

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

async function windowOf(options: Parameters<Stage['window']>[0]): Promise<Page> {
  const page = await stage.window(options);
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
  return page;
}

const at9B = (path: string) => `/classes/${stage.opened.world.classes.algebra9B.classId}/${path}`;
const toast = (page: Page, words: string | RegExp) => page.locator('#toasts').getByText(words);
const slopeOf = (student: 'dorje' | 'theo') =>
  `why/${stage.opened.world.people[student].personId}/${stage.opened.world.goals.slope.goalId}`;

/** Goes to the student's mark in What slope means with the keyboard, and opens why. */
async function openWhyByKeys(page: Page, student: string): Promise<void> {
  await page.getByRole('row', { name: student }).getByRole('gridcell').first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'why');
}

test('a teacher captures, maps, evaluates and reads why, and all of it agrees with what was recorded', async () => {
  // Two pieces so far, both Getting there: of November 3 and November 19.
  const phone = await windowOf({ viewport: PHONE, hasTouch: true, isMobile: true });
  await phone.goto(at9B('capture'));
  await phone.getByRole('heading', { level: 1, name: 'What slope means' }).waitFor();
  await phone.getByRole('checkbox', { name: 'Dorje Gurung' }).tap();
  await phone.getByRole('button', { name: 'Mastery' }).tap();
  await toast(phone, 'Noted.').waitFor();

  const desk = await windowOf({ viewport: DESK });
  await desk.goto(at9B('map'));
  await openWhyByKeys(desk, 'Dorje Gurung');
  const captured = await readWhy(desk, 'Dorje Gurung');
  // (4 × 2 + 6 × 2 + 9 × 3) / 19 = 2.47
  expect(captured).toEqual({
    head: ['Getting there', 'Not shown yet'],
    sentences: [
      'Getting there: the average of 3 pieces, by their weights. Not shown yet: we are not sure enough that the level is Mastery or above.',
      'What would change it: One more piece at Mastery would make it Mastery.',
    ],
    pieces: [
      ['Seen in class', 'Mastery', '47.4%'],
      ['Water tank', 'Getting there', '31.6%'],
      ['First look: the filling tank', 'Getting there', '21%'],
    ],
  });
  expect(sumOfWeights(captured.pieces)).toBe(1000);

  // The judgement is raised on the Map, by a key: (8 + 12 + 9 × 4) / 19 = 2.95.
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('4');
  await toast(desk, 'Dorje, What slope means, Beyond, saved. Now: Mastery.').waitFor();
  await openWhyByKeys(desk, 'Dorje Gurung');
  const mapped = await readWhy(desk, 'Dorje Gurung');
  expect(mapped.head).toEqual(['Mastery', 'Shown']);
  expect(mapped.pieces[0]).toEqual(['Seen in class', 'Beyond', '47.4%']);

  // Evaluated with keys alone: (8 + 12 + 9 × 4 + 9 × 3) / 28 = 2.96. A piece above the level lowers nothing.
  const { tasks, people } = stage.opened.world;
  await desk.goto(at9B(`evaluate/${tasks.busFares}/${people.dorje.personId}`));
  await desk.getByRole('heading', { level: 1, name: 'Dorje Gurung' }).waitFor();
  await desk.keyboard.press('3');
  await desk.keyboard.press('2');
  await desk.keyboard.type('You named the start of the fare.');
  await desk.keyboard.press('Control+Enter');
  await toast(desk, 'Saved.').waitFor();
  await desk.goto(at9B(slopeOf('dorje')));
  const evaluated = await readWhy(desk, 'Dorje Gurung');
  expect(evaluated.head).toEqual(['Mastery', 'Shown']);
  expect(evaluated.pieces.toSorted()).toEqual([
    ['Bus fares', 'Mastery', '32.1%'],
    ['First look: the filling tank', 'Getting there', '14.3%'],
    ['Seen in class', 'Beyond', '32.2%'],
    ['Water tank', 'Getting there', '21.4%'],
  ]);
  expect(sumOfWeights(evaluated.pieces)).toBe(1000);
  expect(await desk.getByText('Pieces of one day count the same.').count()).toBe(1);
  expect(await judgementsOf('dorje')).toEqual([2, 2, 3, 4, 3]);
});

test('what was captured is taken back, and why reads as it did before', async () => {
  const page = await windowOf({ viewport: PHONE, hasTouch: true, isMobile: true });
  await page.goto(at9B(slopeOf('dorje')));
  const before = await readWhy(page, 'Dorje Gurung');
  expect(before.head).toEqual(['Not enough yet']);
  expect(before.sentences).toEqual([
    '2 pieces so far. To say a level, we need one piece.',
    'What would change it: One more piece and we can say a level.',
  ]);
  await page.goto(at9B('capture'));
  await page.getByRole('checkbox', { name: 'Dorje Gurung' }).tap();
  await page.getByRole('button', { name: 'Beyond' }).tap();
  await toast(page, 'Noted.').waitFor();
  await page.locator('#toasts').getByRole('button', { name: 'Undo' }).tap();
  await toast(page, 'Taken back.').waitFor();
  await page.goto(at9B(slopeOf('dorje')));
  expect(await readWhy(page, 'Dorje Gurung')).toEqual(before);
});

test('with script off, Capture notes two names in one tap and takes both back', async () => {
  const page = await windowOf({ viewport: PHONE, hasTouch: true, isMobile: true, javaScriptEnabled: false });
  await page.goto(at9B('capture'));
  await page.getByRole('checkbox', { name: 'Dorje Gurung' }).tap();
  await page.getByRole('checkbox', { name: 'Theo Lindgren-Boateng' }).tap();
  await page.getByRole('button', { name: 'Mastery' }).tap();
  await toast(page, 'Noted.').waitFor();
  const noted = await judgementsOf('dorje');
  expect(noted).toEqual([2, 2, 3]);
  await page.goto(at9B(slopeOf('dorje')));
  expect((await readWhy(page, 'Dorje Gurung')).head).toEqual(['Getting there', 'Not shown yet']);
  await page.goBack();
  await page.locator('#toasts').getByRole('button', { name: 'Undo' }).tap();
  await toast(page, 'Taken back.').waitFor();
  await page.goto(at9B(slopeOf('dorje')));
  expect((await readWhy(page, 'Dorje Gurung')).head).toEqual(['Not enough yet']);
  await page.goto(at9B(slopeOf('theo')));
  expect((await readWhy(page, 'Theo Lindgren-Boateng')).pieces.map(([title]) => title)).not.toContain(
    'Seen in class',
  );
});

test('a retake that shows less changes nothing, and the page says why', async () => {
  const page = await windowOf({ viewport: DESK });
  await page.goto(at9B(slopeOf('theo')));
  const before = await readWhy(page, 'Theo Lindgren-Boateng');
  const { tasks, people } = stage.opened.world;
  await page.goto(at9B(`evaluate/${tasks.waterTank}/${people.theo.personId}`));
  await page.getByRole('checkbox', { name: /This is a retake of November 19/ }).check();
  await page.getByLabel('Day of the work').fill('2026-11-24');
  await page
    .getByRole('group', { name: /What slope means/ })
    .getByRole('radio', { name: 'Starting' })
    .check();
  await page.getByRole('button', { name: /^Save/ }).click();
  await toast(page, 'Saved.').waitFor();
  await page.goto(at9B(slopeOf('theo')));
  expect(await readWhy(page, 'Theo Lindgren-Boateng')).toEqual(before);
  expect(await page.getByText('The first try shows more, so it stays.').count()).toBe(1);
  expect(await page.getByText('Water tank, Nov 24: Starting').count()).toBe(1);
});

/** Every level that was ever recorded of the student in What slope means, in the order of recording. */
async function judgementsOf(student: 'dorje' | 'theo'): Promise<number[]> {
  const { world } = stage.opened;
  const rows = await world.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select('level')
      .where('school_id', '=', school.id)
      .where('student_id', '=', world.people[student].personId)
      .where('goal_id', '=', world.goals.slope.goalId)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ level }) => level);
}
