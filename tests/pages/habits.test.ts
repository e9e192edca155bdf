import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let joaquin: Browser;
let ramon: Browser;
let capture: string;
let record: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { classes, people, signIns } = opened.world;
  [valdez, joaquin] = [await enter('valdez'), await enter('joaquin')];
  ramon = new Browser();
  await app.post('/sign-in/link', { email: signIns.ramon?.name ?? '' }, ramon);
  const { text } = await vi.waitUntil(() => app.links.shift(), { timeout: 10_000 });
  await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, ramon);
  ramon.cookies.set('waymark-language', 'en');
  capture = `/classes/${classes.algebra9B.classId}/habits`;
  record = `/students/${people.joaquin.personId}`;
});
afterAll(() => opened.close());

async function enter(person: 'joaquin' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));

async function send(path: string, fields: Record<string, string | string[]>, browser: Browser) {
  const answer = await app.post(path, { write: newId(), ...fields }, browser);
  const location = answer.headers.get('location') ?? '';
  return { answer, location, undo: /undo=([^&]+)/.exec(location)?.[1] ?? '' };
}

describe('from the class', () => {
  test('a habit, the names and what to say are one form, with the first habit chosen', async () => {
    const { html, text } = await open(capture, valdez);
    const [habit = ''] = html.match(/name="habit"[^>]*checked/g) ?? [];
    expect(habit).not.toBe('');
    expect(text).toContain('Plans ahead Asks for help Revises Works well with others Explains out loud');
    for (const kind of ['seen', 'coach', 'thanks']) expect(html).toContain(`name="kind" value="${kind}"`);
  });

  test('goes to those who were tapped, is read by student and guardian beside mastery, and is undone', async () => {
    const { people } = opened.world;
    const { habit = '' } = (await open(capture, valdez)).fields(capture);
    const students = [people.joaquin.personId, people.theo.personId];
    const body = 'You wrote the two steps first.';
    const noted = await send(capture, { habit, students, kind: 'seen', body }, valdez);
    expect((await open(noted.location, valdez)).toast).toContain('Undo');
    for (const [path, browser] of [
      [record, valdez],
      ['/home/habits', joaquin],
      [`/family${record}`, ramon],
    ] as const) {
      const { text } = await open(path, browser);
      expect(text).toContain(`Ms. Valdez, November 24 Plans ahead ${body}`);
      expect(text).toContain('It is no part of any level.');
    }
    await send(`${capture}/${noted.undo}/undo`, {}, valdez);
    expect((await open('/home/habits', joaquin)).text).not.toContain(body);
  });

  test('says what to do where nobody was tapped', async () => {
    const { habit = '' } = (await open(capture, valdez)).fields(capture);
    const { answer } = await send(capture, { habit, kind: 'thanks' }, valdez);
    expect(answer.status).toBe(422);
    expect((await readPage(answer)).text).toContain('Tap a name first.');
  });
});

test('one of them is taken back on the student’s page and brought back', async () => {
  const words = 'without giving the answer away';
  const { html } = await open(record, valdez);
  const form = /\/habits\/([^/"]+)\/take-back/.exec(html.slice(html.indexOf(words)))?.[1] ?? '';
  const back = await send(`/habits/${form}/take-back`, { to: record }, valdez);
  expect((await open(record, valdez)).text).not.toContain(words);
  expect(back.undo).toBe(form);
  expect((await open(back.location, valdez)).toast).toBe('Taken back. Undo');
  await send(`/habits/${form}/bring-back`, { to: record }, valdez);
  expect((await open(record, valdez)).text).toContain(words);
});

test('a student looks at a habit, reads its tip, and takes it back', async () => {
  const { fields, text } = await open('/home/habits', joaquin);
  expect(text).toContain('Your teachers and your family can read what you say here.');
  const { habit = '' } = fields('/home/habits');
  const kept = await send('/home/habits', { habit, word: 'help', body: 'I forget to.' }, joaquin);
  const page = await open(kept.location, joaquin);
  expect(page.text).toContain(
    'Plans ahead I would like help with this I forget to. Try: Write the first two steps',
  );
  await send(`/home/habits/${kept.undo}/take-back`, {}, joaquin);
  expect((await open('/home/habits', joaquin)).text).not.toContain('I forget to.');
});

describe('a habit of a course', () => {
  test('is named, retired with undo, and kept in what was said', async () => {
    const page = `/courses/${opened.world.courses.algebra}/habits`;
    const own = { name: 'Keeps going', looksLike: 'Tries another way.', tip: 'Draw it.' };
    const { undo: habitId } = await send(page, own, valdez);
    expect((await open(capture, valdez)).text).toContain('Keeps going');
    const retired = await send(`${page}/${habitId}/retire`, {}, valdez);
    expect((await open(capture, valdez)).text).not.toContain('Keeps going');
    expect((await open(retired.location, valdez)).toast).toBe('Retired. What was said of it stays. Undo');
    await send(`${page}/${habitId}/bring-back`, {}, valdez);
    expect((await open(capture, valdez)).text).toContain('Keeps going');
    // The starting set is the whole school's, and so the leader's to retire.
    const { habit = '' } = (await open(capture, valdez)).fields(capture);
    expect((await send(`${page}/${habit}/retire`, {}, valdez)).answer.status).toBe(404);
  });
});
