import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { endGuardianships } from '#school/families/end-guardianships.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts } from '#school/messages/load-parts.ts';
import { makeReadLink } from '#school/messages/make-read-link.ts';
import { runQueue } from '#tests/families/run-queue.ts';
import { build } from '../../scripts/build.ts';
import { enterByLink } from './enter-by-link.ts';
import { openBrowser } from './open-browser.ts';
import { MORNING, openStage, type Stage } from './open-stage.ts';

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
  page = await stage.window({ viewport: { width: 390, height: 844 } });
});
afterEach(() => stage.close());

type Adult = 'ramon' | 'altagracia';
const words = async () => (await page.locator('body').textContent()) ?? '';
const CHILDREN = /Joaqu[ií]n|Valentina/;

const guardianshipsOf = (adult: Adult) =>
  stage.opened.world.inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('guardianships')
      .select('id')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', stage.opened.world.people[adult].personId)
      .execute();
    return rows.map(({ id }) => id);
  });

/** A court ends what an adult may, today. */
async function end(adult: Adult): Promise<void> {
  const ids = await guardianshipsOf(adult);
  await stage.opened.world.inSchool((school) =>
    endGuardianships(school, ids, { day: '2026-11-24', reason: 'Court order, Bronx Family Court' }),
  );
}

test('a parent living apart sees the one child he is family to, by link and signed in', async () => {
  const { people, readLinks } = stage.opened.world;
  await page.goto(`/r/ferry-point/${readLinks.ramon}`);
  await page.getByRole('heading', { level: 1, name: 'Joaquín’s week' }).waitFor();
  expect(await words()).not.toContain('Valentina');

  await enterByLink(page, stage, 'ramon');
  await page.goto('/family');
  await page.getByRole('region', { name: 'Joaquín' }).waitFor();
  expect(await page.getByRole('region').count()).toBe(1);
  expect(await words()).not.toContain('Valentina');
  await page.goto(`/family/students/${people.joaquin.personId}`);
  await page.getByRole('heading', { level: 1, name: 'Joaquín’s full record' }).waitFor();

  const closed = await page.goto(`/family/students/${people.valentina.personId}`);
  const closedWords = await words();
  const nobody = await page.goto(`/family/students/${newId()}`);
  expect([closed?.status(), nobody?.status()]).toEqual([404, 404]);
  expect(closedWords).not.toContain('Valentina');
  // "Not yours" answers like "not there".
  expect(await words()).toBe(closedWords);
});

test('the moment a guardianship ends, the open link and the open pages hold nothing of the child', async () => {
  const { people, readLinks } = stage.opened.world;
  const letter = `/r/ferry-point/${readLinks.ramon}`;
  await enterByLink(page, stage, 'ramon');
  await page.goto(letter);
  expect(await words()).toMatch(CHILDREN);
  await end('ramon');

  await page.getByLabel('Write to us').fill('I can come on Thursday.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: 'This link is now closed' }).waitFor();
  expect(await words()).not.toMatch(CHILDREN);
  expect((await page.goto(letter))?.status()).toBe(404);
  expect(await words()).not.toMatch(CHILDREN);
  expect((await page.goto('/family'))?.status()).toBe(404);
  expect(await words()).not.toMatch(CHILDREN);
  expect((await page.goto(`/family/students/${people.joaquin.personId}`))?.status()).toBe(404);
  expect(await words()).not.toMatch(CHILDREN);
});

/** The letter that Altagracia still got, from when she was family, and its link. */
async function letterOfAltagracia(): Promise<string> {
  const { world } = stage.opened;
  const by = await world.actor('valdez');
  const { classId, courseId } = world.classes.algebra9B;
  await world.inSchool(async (school) => {
    await school.db
      .updateTable('guardianships')
      .set({ until_on: null, end_reason: null })
      .where('school_id', '=', school.id)
      .where('adult_id', '=', world.people.altagracia.personId)
      .execute();
    await draftParts(school, { by, classId, week: '2026-11-23' });
    const studentIds = [world.people.joaquin.personId];
    const parts = await loadParts(school, { courseId, week: '2026-11-23', studentIds });
    await approveParts(school, { by, writeId: newId(), parts });
  });
  await runQueue(stage.opened, { now: MORNING });
  const adultId = world.people.altagracia.personId;
  // The outbox keeps no link that opens, so this one is made as a mail server's mail would carry it.
  const token = await world.inSchool(async (school) => {
    const digest = await school.db
      .selectFrom('digests')
      .select('id')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', adultId)
      .orderBy('made_at', 'desc')
      .executeTakeFirstOrThrow();
    return makeReadLink(school, { digestId: digest.id, adultId, now: MORNING });
  });
  return `/r/ferry-point/${token}`;
}

test('a grandmother whose part a court ended finds nothing at her old link and nothing signed in', async () => {
  const { people } = stage.opened.world;
  const link = await letterOfAltagracia();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: /Joaquín/ }).waitFor();
  await enterByLink(page, stage, 'altagracia');
  await page.goto('/family');
  expect(await words()).toMatch(CHILDREN);

  await end('altagracia');
  expect((await page.goto(link))?.status()).toBe(404);
  expect(await words()).not.toMatch(CHILDREN);
  await page.goto('/');
  expect(await words()).not.toMatch(CHILDREN);
  for (const child of ['joaquin', 'valentina'] as const) {
    const answer = await page.goto(`/family/students/${people[child].personId}`);
    expect(answer?.status()).toBe(404);
    expect(await words()).not.toMatch(CHILDREN);
  }
});

test('as the world stands she may still sign in, and finds nothing of the children', async () => {
  await enterByLink(page, stage, 'altagracia');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'There is no page for you here yet' }).waitFor();
  expect(await words()).not.toMatch(CHILDREN);
});
