import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { LEVEL_WORDS } from './level-words.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let phone: Page;
let asked: { url: string; type: string }[];

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
  phone = await stage.window({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  asked = [];
  phone.on('request', (request) => asked.push({ url: request.url(), type: request.resourceType() }));
});
afterEach(() => stage.close());

const REPLY = 'شكرًا جزيلًا. هل يمكن أن نلتقي يوم الخميس بعد المدرسة؟';

/** What Hanan has written, as it stands in a teacher's inbox. */
async function inInbox(person: 'valdez' | 'kowalczyk'): Promise<string[]> {
  const desk = await stage.window({ viewport: { width: 1280, height: 900 } });
  await signInAs(desk, { url: stage.server.url, world: stage.opened.world, person });
  await desk.goto('/inbox');
  const messages = desk.getByRole('article', { name: /^Hanan/ }).getByRole('listitem');
  return messages.allTextContents();
}

test('an Arabic-reading guardian opens the link on a phone without script, reads, replies, asks for an interpreter', async () => {
  await phone.goto(`/r/ferry-point/${stage.opened.world.readLinks.hanan}`);
  const page = phone.locator('html');
  expect([await page.getAttribute('lang'), await page.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  await phone.getByRole('heading', { level: 1, name: /أسبوع.*Idris/ }).waitFor();

  const algebra = phone.getByRole('article', { name: /Idris/ }).first();
  await algebra.getByRole('heading', { name: 'تحقّق الآن' }).waitFor();
  expect(await algebra.textContent()).toContain('تسمية محوري الرسم البياني');
  expect(await algebra.textContent()).toContain('أستطيع أن أقول ماذا يخبرنا ميل الخط عن قصته');
  const original = algebra.locator('[lang=en]');
  expect(await original.textContent()).toContain(
    'I can show one line as a story, a table, a graph and an equation',
  );
  expect(await algebra.textContent()).toContain('تظهر هذه الجملة باللغة التي كُتبت بها');

  await phone.getByLabel('اكتبوا لنا').fill(REPLY);
  await phone.getByRole('button', { name: 'إرسال', exact: true }).click();
  await phone.getByRole('status').getByText('شكرًا لكم. وصلتنا رسالتكم.').waitFor();
  await phone.getByRole('button', { name: 'أريد مترجمًا فوريًا' }).click();
  await phone.getByRole('status').getByText('تعلم المدرسة أنكم تريدون مترجمًا فوريًا').waitFor();

  const inbox = await inInbox('valdez');
  expect(inbox).toHaveLength(3);
  expect(inbox.filter((words) => words.includes(REPLY))).toHaveLength(1);
  // The one of last week, and this.
  expect(inbox.filter((words) => words.includes('Asks for an interpreter'))).toHaveLength(2);
  expect(await inInbox('kowalczyk')).toEqual([]);
});

test('the letter asks for no byte of script and nothing elsewhere, and says no level and no percentage', async () => {
  await phone.goto(`/r/ferry-point/${stage.opened.world.readLinks.hanan}`);
  await phone.getByLabel('اكتبوا لنا').fill(REPLY);
  await phone.getByRole('button', { name: 'إرسال', exact: true }).click();
  await phone.getByText('شكرًا لكم. وصلتنا رسالتكم.').waitFor();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter(({ type }) => type === 'script')).toEqual([]);
  expect(asked.filter(({ url }) => !url.startsWith(`${stage.server.url}/`))).toEqual([]);
  expect(await phone.locator('script').count()).toBe(0);
  for (const link of Object.values(stage.opened.world.readLinks)) {
    await phone.goto(`/r/ferry-point/${link}`);
    expect(await phone.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await phone.locator('body').textContent()).not.toMatch(LEVEL_WORDS);
  }
});

test('the letter fits a phone, and axe finds nothing', async () => {
  const looked = await stage.window({ viewport: { width: 390, height: 844 } });
  await looked.goto(`/r/ferry-point/${stage.opened.world.readLinks.hanan}`);
  expect(await lookAtPage(looked)).toEqual({ axe: [], tooWide: 0 });
});
