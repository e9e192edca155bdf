import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
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

async function enter(person: 'nwosu' | 'osei', options: Parameters<Stage['window']>[0] = {}): Promise<Page> {
  const page = await stage.window({ viewport: { width: 1280, height: 900 }, ...options });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const toast = (page: Page, words: string) => page.locator('#toasts').getByText(words);

test.each([true, false])(
  'a leader adds a student, finds them by a part of the name, and they have another name from today (script: %s)',
  async (javaScriptEnabled) => {
    const page = await enter('nwosu', { javaScriptEnabled });
    const family = javaScriptEnabled ? 'Quillfeather' : 'Marlowe';
    await page.goto('/people');
    await page.getByRole('link', { name: 'Add a person' }).click();
    await page.getByLabel('Given name').first().fill('Zoë');
    await page.getByLabel('Family name').first().fill(family);
    await page.getByLabel('Grade').selectOption({ label: 'Grade 9' });
    await page.getByLabel('Class, from today on').selectOption({ label: '9B · Algebra 1' });
    await page.getByRole('button', { name: 'Add this person' }).click();
    await toast(page, 'Added.').waitFor();
    expect(await title(page).textContent()).toBe(`Zoë ${family}`);

    await page.goto('/people');
    await page.getByLabel('Name or roster number').fill(`zoe ${family.slice(0, 4).toLowerCase()}`);
    await page.getByRole('button', { name: 'Look' }).click();
    expect(await title(page).textContent()).toBe('One person');
    await page.getByRole('link', { name: `Zoë ${family}` }).click();

    const everyday = page.locator('#everyday');
    await everyday.getByText('A new name from a day on').click();
    await everyday.getByLabel('Given name').last().fill('Zander');
    await everyday.getByLabel('Family name').last().fill(family);
    await everyday.getByRole('button', { name: 'Write this name' }).click();
    await toast(page, 'The name is written.').waitFor();
    expect(await title(page).textContent()).toBe(`Zander ${family}`);
    await page.goto('/people?q=zander');
    await page.getByRole('link', { name: `Zander ${family}` }).click();
    expect(await page.locator('#official').textContent()).toContain(`Zoë ${family}`);
  },
);

test('a sign-in is locked: the open page of its owner is the sign-in page at once, until it is restored', async () => {
  const [leader, teacher] = [await enter('nwosu'), await enter('osei')];
  const { people, classes } = stage.opened.world;
  const map = `/classes/${classes.algebra9B.classId}/map`;
  await teacher.goto(map);
  await teacher.getByRole('heading', { level: 1 }).waitFor();

  await leader.goto(`/people/${people.osei.personId}`);
  const section = leader.locator('#sign-in');
  await section.getByText('Lock this sign-in').click();
  await section.getByRole('button', { name: 'Lock it now' }).click();
  await leader.getByText('Say in a few words why.').first().waitFor();
  await section.getByLabel('Why?').fill('Laptop was stolen');
  await section.getByRole('button', { name: 'Lock it now' }).click();
  await toast(leader, 'The sign-in is locked').waitFor();
  await section.getByText('Laptop was stolen').waitFor();

  await teacher.reload();
  expect(new URL(teacher.url()).pathname).toBe('/sign-in');

  await section.getByRole('button', { name: 'Restore the sign-in' }).click();
  await toast(leader, 'The sign-in is open again.').waitFor();
  await signInAs(teacher, { url: stage.server.url, world: stage.opened.world, person: 'osei' });
  await teacher.goto(map);
  expect(new URL(teacher.url()).pathname).toBe(map);

  // Undone, it is locked again, with the same reason.
  await leader.getByRole('button', { name: 'Undo' }).click();
  await toast(leader, 'Undone.').waitFor();
  await section.getByText('Laptop was stolen').waitFor();
});
