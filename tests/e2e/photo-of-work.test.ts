import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makePhoto } from '#tests/files/make-photo.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let folder: string;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'photo-'));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  stage = await openStage(browser, morningClock());
});
afterEach(() => stage.close());

async function windowOf(person: 'valdez' | 'osei', options: Parameters<Stage['window']>[0]): Promise<Page> {
  const page = await stage.window(options);
  await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  return page;
}

test('a photo taken on a phone without script stands beside the rubric for a colleague, and says not where', async () => {
  const { classes, tasks, people } = stage.opened.world;
  const work = `/classes/${classes.algebra9B.classId}/evaluate/${tasks.waterTank}/${people.dorje.personId}`;
  const path = join(folder, 'tank.jpg');
  const photo = await makePhoto({ width: 800, height: 600, orientation: 6 });
  expect(photo.includes('Exif')).toBe(true);
  writeFileSync(path, photo);

  const phone = await windowOf('valdez', {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    isMobile: true,
    hasTouch: true,
  });
  await phone.goto(work);
  await phone.getByLabel('Photo, sound, film or file').setInputFiles(path);
  await phone.getByRole('button', { name: 'Add', exact: true }).tap();
  await phone.getByText('Added.').waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const desk = await windowOf('osei', { viewport: { width: 1280, height: 900 } });
  await desk.goto(work);
  const image = desk.locator('#artefacts img');
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(600);
  // Held on its side, it stands upright, beside the first goal of the rubric.
  expect(await image.evaluate((each: HTMLImageElement) => each.naturalHeight)).toBe(800);
  const [shown, judged] = [
    await image.boundingBox(),
    await desk.locator('fieldset.judge').first().boundingBox(),
  ];
  expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(judged?.x ?? 0);
  const served = await desk.request.get((await image.getAttribute('src')) ?? '');
  expect((await served.body()).includes('Exif')).toBe(false);
  expect(await lookAtPage(desk)).toMatchObject({ axe: [], tooWide: 0 });
});
