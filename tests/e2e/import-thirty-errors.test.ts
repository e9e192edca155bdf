import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '#locales/translate.ts';
import type { RunningJobs } from '#platform/jobs/run-jobs.ts';
import { listProblems } from '#school/imports/drafts/list-problems.ts';
import { type SaidProblem, sayProblem } from '#school/imports/say-problem.ts';
import { thirtyErrorsZip } from '#tests/imports/make-thirty-errors.ts';
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
  const clock = morningClock();
  stage = await openStage(browser, clock);
  worker = await openWorker(stage, clock);
}, 180_000);
afterAll(async () => {
  await worker.stop();
  await stage.close();
  await browser.close();
});

/** Every problem as it was found, with its sentences in English. */
async function listSaid(draftId: string): Promise<SaidProblem[]> {
  const by = await stage.opened.world.actor('nwosu');
  const { problems } = await stage.opened.world.inSchool((school) =>
    listProblems(school, { by, draftId, filter: {}, from: 0, count: 10_000 }),
  );
  return problems.map((problem) => sayProblem(translator('en'), problem));
}

/** The words of the list, from its first page to its last. */
async function readList(page: Page): Promise<string[]> {
  const rows: string[] = [];
  for (;;) {
    rows.push(...(await page.locator('#problems li.row').allInnerTexts()));
    const further = page.getByRole('link', { name: 'Further' });
    if ((await further.count()) === 0) return rows.map((row) => row.replace(/\s+/g, ' '));
    await further.click();
    await page.waitForLoadState();
  }
}

test('a leader understands each of thirty kinds of error, and nothing can be imported', async () => {
  const page = await stage.window({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'nwosu' });
  await page.goto('/imports');
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'roster.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(thirtyErrorsZip()),
  });
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await page.getByRole('heading', { level: 1, name: /^\d+ errors stop “roster\.zip”$/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Import it' }).count()).toBe(0);

  const path = new URL(page.url()).pathname;
  const said = await listSaid(path.split('/').at(-1) ?? '');
  const errors = said.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ code }) => code)).size).toBeGreaterThanOrEqual(30);
  const shown = await readList(page);
  expect(shown).toHaveLength(said.length);
  for (const [place, problem] of said.entries()) {
    const row = shown[place] ?? '';
    expect(row).toContain(problem.message.replace(/\s+/g, ' '));
    expect(row).toContain(problem.doneAs);
    if (problem.file) expect(row).toContain(problem.file);
    if (problem.row) expect(row).toContain(`row ${problem.row}`);
    // A sentence, not a code: it ends, and says more than a word.
    expect(problem.message).toMatch(/^\P{Ll}.{15,}[.)]$/su);
  }

  await page.goto(path);
  await page.getByRole('link', { name: `Errors (${errors.length})` }).click();
  expect(await readList(page)).toHaveLength(errors.length);
  await page
    .getByRole('link', { name: /^Only this kind \(\d+\)$/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Show every kind' }).waitFor();
  const kind = await readList(page);
  expect(kind.length).toBeGreaterThan(1);
  expect(kind.length).toBeLessThan(errors.length);

  await page.goto(path);
  await page.locator('#problems').getByLabel('File').selectOption('users.csv');
  await page.getByLabel('Search').fill('hunter2');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText('Nothing matches').waitFor();
  await page.getByLabel('Search').fill('perhaps');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await readList(page)).toHaveLength(1);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as a CSV file' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.match(/^Error,/gm)).toHaveLength(errors.length);
}, 90_000);
