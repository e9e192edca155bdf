import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser, openKeepingBrowser } from './open-browser.ts';
import { type Line, openLine } from './open-line.ts';
import { morningClock, openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let lines: Line[];

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser, morningClock());
  lines = [];
});
afterEach(async () => {
  await stage.close();
  await Promise.all(lines.map((line) => line.close()));
});

/** One device with a line of its own to the server. */
async function openDevice(context?: BrowserContext): Promise<{ page: Page; line: Line }> {
  const line = await openLine(stage.server.url);
  lines.push(line);
  const opened = context ?? (await browser.newContext({ viewport: { width: 390, height: 844 } }));
  opened.setDefaultTimeout(20_000);
  return { page: await opened.newPage(), line };
}

type Person = Parameters<typeof signInAs>[1]['person'];

const signIn = (page: Page, line: Line, person: Person) =>
  signInAs(page, { url: line.url, world: stage.opened.world, person });

const capture = () => `/classes/${stage.opened.world.classes.algebra9B.classId}/capture`;

/** Signs a teacher in and lets the device keep Capture for them. */
async function keepCapture(page: Page, line: Line, person: Person): Promise<void> {
  await signIn(page, line, person);
  await page.goto(`${line.url}/capture/device`);
  await page.getByRole('button', { name: 'Use it on this device' }).click();
  await page.locator('[data-ready=yes]').waitFor();
  await page.goto(line.url + capture());
  await state(page, 'Nothing waits.').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

const state = (page: Page, words: string | RegExp) =>
  page.locator('[data-outbox-target=state]').getByText(words);
/** The browser says that the network is there again. */
const seeNetwork = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));
const toast = (page: Page, words: string | RegExp) => page.locator('#toasts').getByText(words);

/** Taps names and a button, and waits until the page has taken it: on the device, or noted. */
async function note(page: Page, names: readonly string[], what: string): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('button', { name: what, exact: true }).click();
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0);
}

/** As a quick hand: many notes in one go, each of one student, by the page's own form; answers how many. */
function noteMany(page: Page, notes: readonly (readonly [student: string, level: number])[]): Promise<void> {
  return page.evaluate(async (all) => {
    const { port1, port2 } = new MessageChannel();
    /** Lets what the page has begun go on; a page behind another draws no frames to wait for. */
    const letGoOn = () =>
      new Promise<void>((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
    for (const [student, level] of all) {
      const form = document.querySelector<HTMLFormElement>('form[data-controller=capture]');
      const write = form?.querySelector<HTMLInputElement>('[name=write]')?.value;
      const box = form?.querySelector<HTMLInputElement>(`[name=students][value="${student}"]`);
      const button = document.querySelector<HTMLButtonElement>(`[name=level][value="${level}"]`);
      if (!form || !box || !button) throw new Error('There is no such student or level');
      box.checked = true;
      form.requestSubmit(button);
      while (document.querySelector<HTMLInputElement>('[name=write]')?.value === write) await letGoOn();
    }
  }, notes);
}

/** Ms. Valdez's and Mr. Osei's levels of today on the goal that Capture opens on, in the order they arrived in. */
const recorded = () =>
  stage.opened.world.inSchool(async (school) => {
    const { people, goals } = stage.opened.world;
    return school.db
      .selectFrom('evidence')
      .select(['id', 'student_id as student', 'judge_id as judge', 'level', 'recorded_at as at'])
      .where('school_id', '=', school.id)
      .where('goal_id', '=', goals.slope.goalId)
      .where('judge_id', 'in', [people.valdez.personId, people.osei.personId])
      .where('worked_on', '=', '2026-11-24')
      .orderBy('id')
      .execute();
  });

const studentsOf = async (page: Page) =>
  page.locator('[name=students]').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));

test('200 notes of two teachers on two devices, with the network cut and returned in bits, are all there once and in order', async () => {
  const devices = await Promise.all(
    (['valdez', 'osei'] as const).map(async (person) => {
      const device = await openDevice();
      await keepCapture(device.page, device.line, person);
      return { ...device, person };
    }),
  );
  const before = await recorded();
  const made = await Promise.all(
    devices.map(async ({ page, line, person }) => {
      line.state = 'cut';
      // The page itself comes from the device too.
      await page.reload();
      await page.getByRole('checkbox').first().waitFor();
      const students = (await studentsOf(page)).slice(0, 20);
      const notes = Array.from({ length: 100 }, (_, index): [string, number] => [
        students[(index * 7) % 20] ?? '',
        1 + ((index * 3 + (index >> 4)) % 4),
      ]);
      await noteMany(page, notes.slice(0, 60));
      await state(page, 'Only on this device: 60').waitFor();
      // The network comes back in bits, while the teacher goes on.
      line.writesLeft = 9;
      line.state = 'open';
      await noteMany(page, notes.slice(60, 80));
      line.state = 'loses answers';
      line.writesLeft = 5;
      await noteMany(page, notes.slice(80));
      return { person, notes };
    }),
  );
  for (const { page, line } of devices) {
    for (const [kind, writes] of [
      ['open', 11],
      ['loses answers', 3],
      ['open', 30],
      ['loses answers', 1],
    ] as const) {
      line.writesLeft = writes;
      line.state = kind;
      await expect.poll(() => seeNetwork(page).then(() => line.writesLeft), { timeout: 20_000 }).toBe(0);
    }
    line.writesLeft = Number.POSITIVE_INFINITY;
    line.state = 'open';
    await seeNetwork(page);
    await state(page, 'Nothing waits.').waitFor();
    expect(line.writes).toBeGreaterThan(100);
  }
  const all = (await recorded()).filter(({ id }) => !before.some((row) => row.id === id));
  expect(all).toHaveLength(200);
  for (const { person, notes } of made) {
    const judge = stage.opened.world.people[person].personId;
    for (const student of new Set(notes.map(([each]) => each))) {
      const rows = all.filter((row) => row.judge === judge && row.student === student);
      const levels = notes.filter(([each]) => each === student).map(([, level]) => level);
      expect(rows.map(({ level }) => level)).toEqual(levels);
      // What was noted last is the last word, too.
      expect(rows.toSorted((one, other) => Number(one.at) - Number(other.at))).toEqual(rows);
    }
  }
}, 240_000);

test('what waits is shown, can be taken off and put back, and a refusal says why and holds up nobody', async () => {
  const { page, line } = await openDevice();
  await keepCapture(page, line, 'valdez');
  line.state = 'cut';
  await note(page, ['Bo Ye'], 'Mastery');
  await toast(page, 'On this device. It goes as soon as there is a network.').waitFor();
  await note(page, ['Elif Demir', 'Dorje Gurung'], 'Beyond');
  expect((await page.locator('label[data-waits]').allTextContents()).sort()).toEqual([
    'Bo Ye',
    'Dorje Gurung',
    'Elif Demir',
  ]);
  await page.getByText('See what waits').click();
  const rows = page.locator('.kept').getByRole('listitem');
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
  expect(await rows.nth(1).textContent()).toMatch(/Elif Demir and Dorje Gurung|Dorje Gurung and Elif Demir/);
  expect((await lookAtPage(page)).axe).toEqual([]);
  const take = page.getByRole('button', { name: 'Take it off' });
  const back = page.getByRole('button', { name: 'Put it back' });
  const hasFocus = (button: typeof take) => button.evaluate((each) => each === document.activeElement);
  // The first was tried and may have arrived: the second alone can be taken off here.
  expect(await rows.first().textContent()).toContain('It may have arrived already.');
  await take.press('Enter');
  await state(page, 'Only on this device: 1').waitFor();
  expect(await rows.nth(1).textContent()).toContain('Taken off.');
  await expect.poll(() => hasFocus(back)).toBe(true);
  await back.press('Enter');
  await state(page, 'Only on this device: 2').waitFor();
  await expect.poll(() => hasFocus(take)).toBe(true);
  // Ms. Valdez's class loses Bo while her device has no network.
  const { people, classes } = stage.opened.world;
  await stage.opened.world.inSchool((school) =>
    school.db
      .updateTable('enrollments')
      .set({ until_on: '2026-11-24' })
      .where('school_id', '=', school.id)
      .where('class_id', '=', classes.algebra9B.classId)
      .where('student_id', '=', people.bo.personId)
      .execute(),
  );
  line.state = 'open';
  await page.getByRole('button', { name: 'Send now' }).click();
  await state(page, 'Not taken, to be looked at: 1').waitFor();
  expect(await rows.textContent()).toMatch(
    /Bo Ye.*Not taken: The student, the goal or the class is not yours/s,
  );
  await take.press('Enter');
  await page.getByText('Taken off.').waitFor();
  await expect.poll(() => hasFocus(back)).toBe(true);
  await back.press('Enter');
  await state(page, 'Not taken, to be looked at: 1').waitFor();
  expect(
    (await recorded()).filter(({ student }) => student === people.bo.personId).map(({ level }) => level),
  ).toEqual([]);
  expect(
    (await recorded()).filter(({ student }) => student === people.elif.personId).map(({ level }) => level),
  ).toContain(4);
}, 180_000);

test('a second person on the same device sees and sends nothing of it; the first one’s goes when they are back', async () => {
  const { page, line } = await openDevice();
  await keepCapture(page, line, 'valdez');
  line.state = 'cut';
  await note(page, ['Dorje Gurung'], 'Beyond');
  const before = (await recorded()).length;
  expect(await readKept(page)).toEqual({ notes: 1, opened: 1, named: false });
  // Her session ends without signing out; a colleague who teaches the same class signs in.
  await page.context().clearCookies({ name: 'waymark' });
  line.state = 'open';
  await page.goto(line.url + capture());
  expect(page.url()).toMatch(/sign-in/);
  await signIn(page, line, 'osei');
  await page.goto(line.url + capture());
  expect(await page.getByText('this device keeps').count()).toBe(0);
  await page.goto(`${line.url}/capture/device`);
  await page.getByRole('button', { name: 'Use it on this device' }).click();
  await state(page, 'Nothing waits.').waitFor();
  await page.locator('[data-ready=yes]').waitFor();
  expect(await readKept(page)).toEqual({ notes: 1, opened: 0, named: false });
  // A student without any page of a teacher gets no name from it, also without network.
  await page.context().clearCookies({ name: 'waymark' });
  await signIn(page, line, 'joaquin');
  line.state = 'cut';
  await page.goto(line.url + capture());
  await page.getByText('This device keeps nothing for you.').waitFor();
  expect(await page.getByText('Dorje').count()).toBe(0);
  expect(await readKept(page)).toEqual({ notes: 1, opened: 0, named: false });
  line.state = 'open';
  expect(await recorded()).toHaveLength(before);
  await page.context().clearCookies({ name: 'waymark' });
  await signIn(page, line, 'valdez');
  await page.goto(line.url + capture());
  await state(page, 'Nothing waits.').waitFor();
  const all = await recorded();
  expect(all).toHaveLength(before + 1);
  expect(all.at(-1)).toMatchObject({ level: 4, judge: stage.opened.world.people.valdez.personId });
}, 180_000);

/**
 * What somebody finds who knows how it is kept: how many notes lie there, how many open with all that this device holds,
 * and whether a student's name stands anywhere in the open.
 */
function readKept(page: Page): Promise<{ notes: number; opened: number; named: boolean }> {
  return page.evaluate(async () => {
    const answer = <Result>(asked: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await answer(indexedDB.open('waymark-capture'));
    const all = (store: string) => answer(database.transaction(store).objectStore(store).getAll());
    const [notes, copies] = [await all('notes'), await all('copies')];
    const half: CryptoKey = await answer(database.transaction('facts').objectStore('facts').get('half'));
    database.close();
    let opened = 0;
    for (const word of document.cookie.split(/; |=|\./)) {
      const bytes = await crypto.subtle.sign('HMAC', half, new TextEncoder().encode(word));
      const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
      for (const { id, box } of notes) {
        const cipher = { name: 'AES-GCM', iv: box.iv, additionalData: new TextEncoder().encode(id) };
        await crypto.subtle.decrypt(cipher, key, box.data).then(
          () => opened++,
          () => undefined,
        );
      }
    }
    const texts = [...notes, ...copies].map(({ box }) => new TextDecoder().decode(box.data));
    texts.push(JSON.stringify([notes, copies]), document.cookie);
    for (const name of await caches.keys())
      for (const kept of await (await caches.open(name)).matchAll()) texts.push(await kept.text());
    return { notes: notes.length, opened, named: texts.some((text) => text.includes('Dorje')) };
  });
}

test('the browser is closed and opened without network, and signing out asks before it throws anything away', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-device-'));
  const first = await openKeepingBrowser(folder);
  const { page: before, line } = await openDevice(first);
  await keepCapture(before, line, 'valdez');
  line.state = 'cut';
  await note(before, ['Dorje Gurung'], 'Mastery');
  await first.close();

  const second = await openKeepingBrowser(folder);
  try {
    second.setDefaultTimeout(20_000);
    const page = await second.newPage();
    await page.goto(`${line.url}/classes/capture`);
    await page.getByRole('link', { name: /Algebra 1, 9B/ }).click();
    await state(page, 'No network. Only on this device: 1').waitFor();
    await note(page, ['Elif Demir'], 'Beyond');
    await state(page, 'No network. Only on this device: 2').waitFor();

    line.state = 'no writes';
    await page.goto(`${line.url}/today`);
    await page.goto(`${line.url}/sign-out`);
    const main = page.getByRole('main');
    const out = main.getByRole('button', { name: 'Sign out', exact: true });
    await state(page, 'No network. Only on this device: 2').waitFor();
    await out.click();
    const sure = main.getByRole('alert');
    await sure
      .getByText('Some notes are only on this device. Send them first, or throw them away.')
      .waitFor();
    expect((await lookAtPage(page)).axe).toEqual([]);
    // Only the button that says so throws them away.
    await out.click();
    expect(await sure.isVisible()).toBe(true);
    line.state = 'open';
    await sure.getByRole('button', { name: 'Send them first' }).press('Enter');
    await state(page, 'Nothing waits.').waitFor();
    expect(await sure.isVisible()).toBe(false);
    await out.press('Enter');
    await page.waitForURL(/\/sign-in/);
    expect(await page.evaluate(() => document.cookie.includes('waymark-kept'))).toBe(false);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(
      await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
    ).toBe(0);
    const { people } = stage.opened.world;
    const levels = (await recorded()).filter(({ judge }) => judge === people.valdez.personId).slice(-2);
    expect(levels.map(({ student, level }) => [student, level])).toEqual([
      [people.dorje.personId, 3],
      [people.elif.personId, 4],
    ]);
  } finally {
    await second.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
