import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorker } from '#start/start-worker.ts';
import { openMailSink } from '#tests/families/open-mail-sink.ts';
import { runQueue } from '#tests/families/run-queue.ts';
import { build } from '../../scripts/build.ts';
import { LEVEL_WORDS } from './level-words.ts';
import { openBrowser } from './open-browser.ts';
import { MORNING, openStage, type Stage } from './open-stage.ts';
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
  stage = await openStage(browser);
  page = await stage.window({ viewport: { width: 1280, height: 900 } });
  await enter(page, 'valdez');
});
afterEach(() => stage.close());

const enter = (window: Page, person: 'valdez' | 'nwosu') =>
  signInAs(window, { url: stage.server.url, world: stage.opened.world, person });

const messagesOf = (name: 'algebra9A' | 'algebra9B') =>
  page.goto(`/classes/${stage.opened.world.classes[name].classId}/messages`);
const partOf = (name: RegExp) => page.getByRole('article', { name });
const toast = (words: string | RegExp) => page.locator('#toasts').getByText(words);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a teacher reads the two languages side by side, edits one, approves one, takes it back, approves all', async () => {
  await messagesOf('algebra9B');
  await heading('25 drafts to read').waitFor();

  const idris = partOf(/^Idris/);
  await idris.getByText('Arabic, as it goes out').waitFor();
  const [theirs, ours] = [idris.locator('[lang=ar][dir=rtl]'), idris.locator('[lang=en][dir=ltr]')];
  expect(await theirs.textContent()).toContain('ماذا يخبرنا ميل الخط عن قصته');
  expect(await ours.textContent()).toContain('what the slope of a line tells us about its story');
  const [left, right] = [await ours.boundingBox(), await theirs.boundingBox()];
  expect(left?.y).toBe(right?.y);

  await idris.getByRole('link', { name: 'Edit' }).click();
  await heading('What Idris’s family reads').waitFor();
  await page
    .getByRole('group', { name: 'Can do now' })
    .getByLabel('Your own words', { exact: true })
    .fill('Idris told the whole class how the tank fills.');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast('Saved. Read it once more and approve it.').waitFor();
  expect(await idris.textContent()).toContain('Idris told the whole class how the tank fills.');
  expect(await idris.getByText('Edited.').count()).toBe(1);

  await idris.getByRole('button', { name: 'Approve' }).click();
  await toast('Approved.').waitFor();
  await heading('24 drafts to read').waitFor();
  expect(await idris.count()).toBe(0);
  await page.locator('#toasts').getByRole('button', { name: 'Undo' }).click();
  await toast('Taken back. It is here to read again.').waitFor();
  await heading('25 drafts to read').waitFor();
  expect(await idris.textContent()).toContain('Idris told the whole class how the tank fills.');

  await page.getByRole('button', { name: 'Approve all 25' }).click();
  await toast('All approved.').waitFor();
  await heading('Every draft is read').waitFor();
  await page.getByRole('link', { name: 'Approved 25' }).click();
  await heading('25 messages are waiting for their hour').waitFor();
  expect(await partOf(/^Idris/).textContent()).toContain('Goes out to Hanan');

  await partOf(/^Naomi/)
    .getByRole('button', { name: 'Take back' })
    .click();
  await heading('One draft to read').waitFor();
  expect(await partOf(/^Naomi/).count()).toBe(1);
});

/** Approves everything that waits in a class. */
async function approveAll(name: 'algebra9A' | 'algebra9B'): Promise<void> {
  await messagesOf(name);
  await page.getByRole('button', { name: /^Approve all/ }).click();
  await toast('All approved.').waitFor();
}

test('without a mail server each adult has one digest in the leader’s outbox, of all their children', async () => {
  const desk = await stage.window({ viewport: { width: 1280, height: 900 } });
  await enter(desk, 'nwosu');
  await desk.goto('/outbox');
  const lastWeek = new Set((await mailsOn(desk)).map(({ id }) => id));
  await approveAll('algebra9A');
  await approveAll('algebra9B');
  await runQueue(stage.opened, { now: MORNING });

  await desk.reload();
  const mails = (await mailsOn(desk)).filter(({ id }) => !lastWeek.has(id));
  const addresses = mails.map(({ address }) => address);
  expect(addresses.length).toBeGreaterThan(20);
  expect(new Set(addresses).size).toBe(addresses.length);
  const to = (name: string) => mails.find(({ address }) => address === `${name}@family.example`);
  expect(to('yolanda.beltre')?.text).toContain('Joaquín · Algebra 1');
  expect(to('yolanda.beltre')?.text).toContain('Valentina · Algebra 1');
  expect(to('ramon.arias')?.text).toContain('Joaquín · Algebra 1');
  expect(to('ramon.arias')?.text).not.toContain('Valentina');
  expect(to('hanan.al-nasser')?.html).toContain('lang="ar" dir="rtl"');
  for (const name of ['altagracia.beltre', 'patrice.jackson', 'harald.lindgren'])
    expect(to(name)).toBeUndefined();
  for (const { text } of mails) expect(text).not.toMatch(LEVEL_WORDS);
});

/** The mails of the outbox that is open. */
const mailsOn = (desk: Page) =>
  desk.getByRole('article').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.getAttribute('aria-labelledby'),
      address: /To (\S+),/.exec(article.querySelector('header p')?.textContent ?? '')?.[1] ?? '',
      text: article.textContent ?? '',
      html: article.innerHTML,
    })),
  );

test('with a mail server what was approved arrives in the adult’s language and direction, without a level', async () => {
  const sink = await openMailSink();
  const worker = await startWorker({
    jobsUrl: stage.opened.jobsUrl,
    database: stage.opened.database,
    settings: {
      smtpUrl: sink.url,
      mailFrom: 'Waymark <w@ferrypoint.example>',
      publicUrl: stage.server.url,
      sendAtOnce: true,
    },
    log: pino({ level: 'silent' }),
    now: () => MORNING,
  });
  try {
    await messagesOf('algebra9B');
    await partOf(/^Idris/)
      .getByRole('button', { name: 'Approve' })
      .click();
    await toast('Approved.').waitFor();
    await sink.whenTaken(1);
    const [letter] = sink.letters;
    expect(letter?.to).toBe('hanan.al-nasser@family.example');
    expect(letter?.html).toContain('<html lang="ar" dir="rtl">');
    expect(letter?.html).toContain('ماذا يخبرنا ميل الخط عن قصته');
    expect(letter?.text).toContain('مرحبًا');
    expect(`${letter?.text} ${letter?.html.replace(/<[^>]+>/g, ' ')}`).not.toMatch(LEVEL_WORDS);

    const [link = ''] = /http\S+\/r\/\S+/.exec(letter?.text ?? '') ?? [];
    const phone = await stage.window({ javaScriptEnabled: false });
    expect((await phone.goto(link))?.status()).toBe(200);
    expect(await phone.getByRole('heading', { level: 1 }).textContent()).toContain('Idris');
  } finally {
    await worker.stop();
    await sink.close();
  }
  await messagesOf('algebra9B');
  await page.getByRole('link', { name: 'Delivered 1' }).click();
  expect(await partOf(/^Idris/).textContent()).toMatch(/Hanan Al-\u2060Nasser: sent/);
});
