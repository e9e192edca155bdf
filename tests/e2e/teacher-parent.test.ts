import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { build } from '../../scripts/build.ts';
import { enterByLink } from './enter-by-link.ts';
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

const words = async (page: Page) => (await page.locator('body').textContent()) ?? '';
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();

/** What the trail has of Ms. Tran: acts, relations and whether Leo is among those shown. */
async function trailOfTran(): Promise<[act: string, relation: string, withLeo: boolean][]> {
  const { world } = stage.opened;
  const { tran, leo } = world.people;
  const rows = await world.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'relation', 'subject_ids'])
      .where('school_id', '=', school.id)
      .where('actor_id', '=', tran.personId)
      .orderBy('at')
      .execute(),
  );
  return rows.map(({ act, relation, subject_ids }) => [act, relation, subject_ids.includes(leo.personId)]);
}

test('a teacher who is also a mother moves between the two, and neither leaks into the other', async () => {
  const { server, opened } = stage;
  const { people, classes } = opened.world;
  const page = await stage.window();
  await signInAs(page, { url: server.url, world: opened.world, person: 'tran' });
  await page.waitForURL('**/today');
  const before = (await trailOfTran()).length;

  // As family: Leo's words and his whole record, and nobody else's.
  await page.getByRole('link', { name: 'My family' }).first().click();
  await page.waitForURL('**/family');
  expect(await page.getByRole('region').count()).toBe(1);
  await page.getByRole('region', { name: 'Leo' }).waitFor();
  for (const { display } of [people.valentina, people.joaquin, people.salma])
    expect(await words(page)).not.toContain(display);
  await page.getByLabel('Write to us').fill('Leo reads well at home.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Thank you. We have your').waitFor();
  await page
    .getByRole('link', { name: /Leo.*record/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Leo’s full record' }).waitFor();
  for (const other of [people.valentina, people.salma, people.joaquin])
    expect(await statusOf(page, `/family/students/${other.personId}`)).toBe(404);

  // As a teacher: her class; of Leo, whom she does not teach, nothing, by any of those doors.
  expect(await statusOf(page, `/classes/${classes.english9E.classId}/map`)).toBe(200);
  expect(await words(page)).not.toContain('Leo Tran-Baker');
  expect(await statusOf(page, `/students/${people.leo.personId}`)).toBe(404);
  expect(await statusOf(page, `/classes/${classes.algebra9A.classId}/map`)).toBe(404);
  expect(await statusOf(page, '/inbox')).toBe(200);
  expect(await words(page)).not.toContain('Leo reads well at home.');
  expect(await statusOf(page, `/students/${people.salma.personId}`)).toBe(200);

  // The trail names the relation: what she wrote as family, what she looked at as a teacher; reading as family is none.
  const after = (await trailOfTran()).slice(before);
  expect(after).toContainEqual(['thread.reply', 'is family', true]);
  expect(after).toContainEqual(['student.look', 'teaches', false]);
  expect(after.filter(([, relation, withLeo]) => withLeo && relation !== 'is family')).toEqual([]);
  expect(after.filter(([act]) => act.endsWith('.look')).every(([, relation]) => relation === 'teaches')).toBe(
    true,
  );
});

test('a link from her mailbox opens the family’s pages, and nothing of staff', async () => {
  const { people, classes } = stage.opened.world;
  const page = await stage.window();
  await enterByLink(page, stage, 'tran');
  await page.goto('/family');
  await page.getByRole('region', { name: 'Leo' }).waitFor();
  for (const path of [
    '/today',
    '/classes',
    '/inbox',
    '/school',
    `/classes/${classes.english9E.classId}/map`,
    `/students/${people.salma.personId}`,
  ])
    expect(await statusOf(page, path)).toBe(404);
});

test('one sign-in, a teacher at one school and family at another: each school shows its own', async () => {
  const { opened } = stage;
  const { world, database } = opened;
  const { neighbour, people, school } = world;
  const password = 'follow the river';
  const identityId = await createIdentity(database, {
    name: 'Renata Ferreira',
    email: 'renata@lanternhill.example',
    password,
  });
  const join = (schoolId: string, personId: string) =>
    joinSchool(database, { identityId, schoolId, personId, fromOn: '2026-09-01' });
  await join(neighbour.school.id, neighbour.people.bell.personId);
  await join(school.id, people.renata.personId);

  const page = await stage.window({ locale: 'en-US' });
  await page.goto('/sign-in');
  await page.fill('[name=name]', 'renata@lanternhill.example');
  await page.fill('[name=password]', password);
  await page.click('button.main');
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  const go = async (name: string) => {
    await page.goto('/switch');
    await page.locator('form', { hasText: name }).getByRole('button').click();
    await page.waitForURL((address) => address.pathname !== '/switch');
  };

  await go('Lantern Hill School');
  expect(await statusOf(page, `/classes/${neighbour.classId}/map`)).toBe(200);
  expect(await statusOf(page, `/family/students/${people.caio.personId}`)).toBe(404);
  expect(await words(page)).not.toContain('Caio');

  await go('Ferry Point School');
  expect(await statusOf(page, '/family')).toBe(200);
  await page.getByRole('region', { name: 'Caio' }).waitFor();
  expect(await words(page)).not.toContain(neighbour.people.mika.display);
  for (const path of ['/classes', `/classes/${neighbour.classId}/map`, `/students/${people.caio.personId}`])
    expect(await statusOf(page, path)).toBe(404);
});
