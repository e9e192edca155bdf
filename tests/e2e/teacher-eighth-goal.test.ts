import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
});
afterEach(() => stage.close());

async function openCourse(options: Parameters<Stage['window']>[0] = {}): Promise<Page> {
  const page = await stage.window({ viewport: { width: 1280, height: 900 }, ...options });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
  await page.goto(`/courses/${stage.opened.world.courses.algebra}`);
  return page;
}

const toast = (page: Page, words: string) => page.locator('#toasts').getByText(words);
const aside = (page: Page) => page.locator('section').filter({ hasText: 'Set aside this year' });
const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

const adoptions = async () => {
  const all = await stage.opened.world.inSchool((school) =>
    listAdoptions(school, { courseId: stage.opened.world.courses.algebra, schoolYear: '2026-27' }),
  );
  return {
    on: all.filter(({ setAside }) => !setAside).length,
    off: all.filter(({ setAside }) => setAside).length,
  };
};

test.each([true, false])(
  'the eighth goal asks what comes off and keeps what was typed (script: %s)',
  async (javaScriptEnabled) => {
    const page = await openCourse({ javaScriptEnabled });
    expect(await title(page)).toMatch(/^Seven skills\./);
    await page.getByRole('link', { name: 'Add a goal' }).click();
    await page.getByLabel('The goal, as “I can …”').fill('I can say when “about” is good enough.');
    await page.getByLabel('Short name').fill('Good enough');
    await page.getByRole('radio', { name: 'Language' }).check();
    await page.getByRole('button', { name: 'Add this goal' }).click();

    const question = page.getByRole('dialog', {
      name: 'Seven goals are as many as a year holds. What comes off?',
    });
    await question.getByText('I can say when “about” is good enough.').waitFor();
    expect(await adoptions()).toEqual({ on: 7, off: 1 });

    // Without a reason it asks again, and nothing that was typed or chosen is lost.
    await question.getByLabel('Set aside').selectOption({ label: 'Curves (not begun)' });
    await question.getByRole('button', { name: 'Swap the two' }).click();
    await question
      .getByText('Say in a few words why it comes off. Your new goal is kept until then.')
      .waitFor();
    await question.getByText('I can say when “about” is good enough.').waitFor();
    await question
      .getByLabel('The reason, for students and families')
      .fill('Grade 10 draws curves all year.');
    await question.getByRole('button', { name: 'Swap the two' }).click();

    await toast(page, 'The goal is in your year. It has a rubric to start from.').waitFor();
    expect(await title(page)).toMatch(/^Seven skills\./);
    expect(await page.getByText('I can say when “about” is good enough.').count()).toBe(1);
    expect(await page.getByText('A language goal').count()).toBe(1);
    const curves = aside(page).getByRole('listitem').filter({ hasText: 'Curves' });
    expect(await curves.textContent()).toContain('Grade 10 draws curves all year.');
    expect(await adoptions()).toEqual({ on: 7, off: 2 });
  },
);

test('a goal is set aside with its reason, and brought back', async () => {
  const page = await openCourse();
  await page.getByRole('link', { name: 'Set something aside' }).click();
  await page.getByRole('heading', { level: 1, name: 'What can wait?' }).waitFor();
  await page.getByLabel('The reason, for students and families').fill('June is for projects.');
  await page.getByLabel('Set aside').selectOption({ label: 'Curves (not begun)' });
  await page.getByRole('button', { name: 'Set it aside' }).click();
  await toast(page, 'Set aside.').waitFor();
  expect(await title(page)).toMatch(/^Six skills\./);
  const curves = aside(page).getByRole('listitem').filter({ hasText: 'Curves' });
  expect(await curves.textContent()).toContain('June is for projects.');
  expect(await adoptions()).toEqual({ on: 6, off: 2 });

  await curves.getByRole('button', { name: /Bring it back/ }).click();
  await toast(page, 'It is back on the table.').waitFor();
  expect(await title(page)).toMatch(/^Seven skills\./);
  expect(await curves.count()).toBe(0);
  expect(await adoptions()).toEqual({ on: 7, off: 1 });

  // What was set aside before would be the eighth: it asks too.
  await aside(page)
    .getByRole('button', { name: /Bring it back/ })
    .click();
  await page.getByRole('dialog', { name: /What comes off\?/ }).waitFor();
  await page.getByRole('link', { name: 'Keep the seven' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await adoptions()).toEqual({ on: 7, off: 1 });
});
