import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunningJobs } from '#platform/jobs/run-jobs.ts';
import { dumpTables } from '#tests/database/dump-tables.ts';
import { smallRoster, withRow } from '#tests/imports/make-roster.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import { build } from '../../scripts/build.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { openWorker } from './open-worker.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let worker: RunningJobs;
beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());
beforeEach(async () => {
  const clock = morningClock();
  stage = await openStage(browser, clock);
  worker = await openWorker(stage, clock);
});
afterEach(async () => {
  await worker.stop();
  await stage.close();
});

const aside = ['imports', 'import_changes', 'import_drafts', 'import_problems', 'uploads', 'upload_chunks'];
const dump = () => dumpTables(stage.opened.ownerUrl, [...aside, 'audit_lines', 'audit_subjects', 'writes']);

async function openAsLeader(scripted = true): Promise<Page> {
  const page = await stage.window({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: scripted,
    acceptDownloads: true,
  });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'nwosu' });
  await page.goto('/imports');
  return page;
}

async function upload(page: Page, files: Record<string, string>): Promise<void> {
  const buffer = Buffer.from(makeZip(files));
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'roster.zip',
    mimeType: 'application/zip',
    buffer,
  });
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

const heading = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 1, name: words });

test('a leader uploads a roster, sees what it would do, imports it, and undoes it', async () => {
  const page = await openAsLeader();
  const before = await dump();
  await upload(page, smallRoster());
  await heading(page, 'One error stops “roster.zip”').waitFor();
  await page.getByLabel('School in the file').selectOption({ label: 'Ferry Street School (s1)' });
  await page.getByRole('button', { name: 'Choose and check again' }).first().click();
  await heading(page, '“roster.zip” can be imported').waitFor();
  const people = page.getByRole('row', { name: /^people/ });
  expect(await people.getByRole('cell').allTextContents()).toEqual(['4', '0', '0', '0']);
  expect(await dump()).toEqual(before);

  await page.getByRole('button', { name: 'Import it' }).click();
  await heading(page, '“roster.zip” is imported').waitFor();
  await page.getByText('New people').click();
  await page.getByRole('link', { name: 'Ana Silva' }).waitFor();

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await heading(page, 'The import of “roster.zip” was undone').waitFor();
  await page.getByText('Nothing had to be left').waitFor();
  expect(await dump()).toEqual(before);
}, 60_000);

test('a file that was cut short says who would end, and waits for the number', async () => {
  const page = await openAsLeader();
  let whole: Record<string, string> = smallRoster();
  for (let n = 1; n <= 20; n += 1)
    whole = withRow(whole, 'users.csv', `x${n},,,true,s1,student,,,Ada,Number${n},,,,,,,08,`);
  await upload(page, whole);
  await page.getByLabel('School in the file').selectOption('s1');
  await page.getByRole('button', { name: 'Choose and check again' }).first().click();
  await page.getByRole('button', { name: 'Import it' }).click();
  await heading(page, '“roster.zip” is imported').waitFor();

  await page.goto('/imports');
  await upload(page, smallRoster());
  await page.getByText('people: 20 of 24 would end').click();
  await page.getByText('Ada Number7', { exact: true }).first().waitFor();
  await page.getByLabel('To agree, type how many would end: 40').fill('20');
  await page.getByRole('button', { name: 'Import it' }).click();
  await page.getByText('Type 40 to agree. Nothing was imported.').waitFor();
  await page.getByLabel('To agree, type how many would end: 40').fill('40');
  await page.getByRole('button', { name: 'Import it' }).click();
  await heading(page, '“roster.zip” is imported').waitFor();
}, 60_000);

test('without script the same pages work, by a link that looks again', async () => {
  const page = await openAsLeader(false);
  await upload(page, smallRoster());
  const done = heading(page, 'One error stops “roster.zip”');
  while (!(await done.isVisible())) await page.getByRole('link', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await page.getByText('Left. The file was removed.').waitFor();
}, 60_000);
