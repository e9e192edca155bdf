import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { makeFilm, PLACE } from '#tests/files/make-box.ts';
import { makeBomb, makePhoto } from '#tests/files/make-photo.ts';
import { makeWav } from '#tests/files/make-sound.ts';
import { sendFile } from '#tests/files/send-file.ts';
import { makeForm } from '#tests/imports/make-form.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let osei: Browser;
let joaquin: Browser;
let theo: Browser;
let ramon: Browser;
/** Joaquín's work at the water tank */
let work: string;
let why: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { classes, people, signIns, tasks, goals } = opened.world;
  [valdez, osei] = [await enter('valdez'), await enter('osei')];
  [joaquin, theo] = [await enter('joaquin'), await enter('theo')];
  ramon = new Browser();
  await app.post('/sign-in/link', { email: signIns.ramon?.name ?? '' }, ramon);
  const { text } = await vi.waitUntil(() => app.links.shift(), { timeout: 10_000 });
  await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, ramon);
  ramon.cookies.set('waymark-language', 'en');
  const { classId } = classes.algebra9B;
  work = `/classes/${classId}/evaluate/${tasks.waterTank}/${people.joaquin.personId}`;
  why = `/classes/${classId}/why/${people.joaquin.personId}/${goals.slope.goalId}`;
});
afterAll(() => opened.close());

async function enter(person: 'joaquin' | 'osei' | 'theo' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));
const idOf = (student: 'joaquin' | 'theo') => opened.world.people[student].personId;

async function add(
  content: string | Uint8Array | undefined,
  { fields = {}, name = 'work.jpg' }: { fields?: Record<string, string>; name?: string } = {},
) {
  const file = content === undefined ? undefined : { name, content };
  const sent = { write: newId(), students: idOf('joaquin'), ...fields };
  const answer = await sendFile(app, `${work}/artefacts`, { fields: sent, file, browser: valdez });
  const location = answer.headers.get('location') ?? '';
  return { answer, location: location.replace(/#.*/, ''), undo: /undo=([\w-]+)/.exec(location)?.[1] ?? '' };
}

/** Paths of the files of students' work that a page shows. */
const filesOn = (html: string): string[] =>
  [...html.matchAll(/<(?:img|audio|video)[^>]* src="([^"]+\/artefacts\/[^"]+|\/artefacts\/[^"]+)"/g)].map(
    ([, src = '']) => src,
  );
const newest = async () => filesOn((await open(work, osei)).html).at(-1) ?? '';

describe('a photo of the work', () => {
  test('stands beside the rubric for a colleague, and does not say where it was taken', async () => {
    const added = await add(await makePhoto({ width: 64, height: 32, orientation: 6 }));
    expect(added.answer.status).toBe(303);
    expect((await open(added.location, valdez)).toast).toContain('Added. Undo');
    const src = await newest();
    const answer = await app.get(src, osei);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(bytes.includes('Exif')).toBe(false);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*; sandbox$/),
      'cache-control': 'private, no-cache, no-transform',
      'content-disposition': "inline; filename*=UTF-8''work.jpg",
    });
    const etag = answer.headers.get('etag') ?? '';
    expect((await app.get(src, osei, { 'if-none-match': etag })).status).toBe(304);
    await app.post(`/artefacts/added/${added.undo}/undo`, { write: newId(), to: work }, valdez);
    expect((await app.get(src, osei)).status).toBe(404);
  });

  test('is taken away and brought back', async () => {
    await add(await makePhoto());
    const src = await newest();
    const away = src.replace(/file$/, 'take-away');
    const answer = await app.post(away, { write: newId(), to: work }, osei);
    const { toast, html } = await open(answer.headers.get('location') ?? '', osei);
    expect(toast).toContain('Taken away. Undo');
    expect(filesOn(html)).not.toContain(src);
    await app.post(src.replace(/file$/, 'bring-back'), { write: newId(), to: work }, osei);
    expect(filesOn((await open(work, osei)).html)).toContain(src);
  });

  test('of two who made it together is shown with each, who each open their own', async () => {
    const [mine] = filesOn((await open(`/home/goals/${opened.world.goals.slope.goalId}`, joaquin)).html);
    const [his] = filesOn((await open(`/home/goals/${opened.world.goals.slope.goalId}`, theo)).html);
    expect(mine).not.toBe(his);
    expect((await app.get(mine ?? '', joaquin)).status).toBe(200);
    expect((await app.get(his ?? '', theo)).status).toBe(200);
    expect((await app.get(mine ?? '', theo)).status).toBe(404);
  });

  test('stands with its evidence on Why this level and in the family’s record', async () => {
    const record = `/family/students/${idOf('joaquin')}`;
    for (const [page, browser] of [
      [why, valdez],
      [record, ramon],
    ] as const) {
      const { html } = await open(page, browser);
      expect(html).toContain('The tank we drew');
      expect(html).toContain('lang="es"');
      const [src = ''] = filesOn(html);
      expect((await app.get(src, browser)).status).toBe(200);
    }
    const [src = ''] = filesOn((await open(record, ramon)).html);
    expect((await app.get(src.replace(idOf('joaquin'), idOf('theo')), ramon)).status).toBe(404);
  });
});

describe('a film or a recording', () => {
  test('is played in part, and says nowhere where it was', async () => {
    const film = makeFilm();
    await add(film, { name: 'C:\\fakepath\\../tank "1".mp4' });
    const src = await newest();
    const whole = await app.get(src, osei);
    expect(whole.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''tank%20%221%22.mp4");
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes).toHaveLength(film.length);
    expect(bytes.includes(PLACE)).toBe(false);
    const part = await app.get(src, osei, { range: 'bytes=4-7' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 4-7/${film.length}`,
      'ftyp',
    ]);
    const beyond = await app.get(src, osei, { range: `bytes=${film.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${film.length}`]);
  });

  test('that is long comes in parts, whatever a player asks for at once', async () => {
    const sound = makeWav(330);
    await add(sound);
    const src = await newest();
    const part = await app.get(src, osei, { range: 'bytes=0-' });
    expect(part.headers.get('content-range')).toBe(`bytes 0-${2 * 1024 ** 2 - 1}/${sound.length}`);
    const whole = Buffer.from(await (await app.get(src, osei)).arrayBuffer());
    expect(whole.equals(sound)).toBe(true);
  });
});

describe('without a file', () => {
  test('a link is shown with its host and leads away without saying from where', async () => {
    await add(undefined, { fields: { address: 'https://docs.example.org/tank?id=1', title: 'My notes' } });
    const { html, text } = await open(work, osei);
    expect(html).toMatch(/<a href="https:\/\/docs.example.org\/tank\?id=1"[^>]*rel="noreferrer noopener"/);
    expect(text).toContain('My notes docs.example.org');
  });

  test('words are kept as they were written', async () => {
    const body = '<script>alert(1)</script>\nLa línea sube.';
    await add(undefined, { fields: { body, language: 'es' } });
    const { html } = await open(work, osei);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });
});

describe('what cannot be taken is said, and the form is kept', () => {
  test.each<[string, () => string | Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing in it', () => '', 'This file is empty.'],
    ['a page', () => '<!doctype html><script>alert(1)</script>', 'This is a web page'],
    ['a drawing in code', () => '<svg onload="alert(1)"/>', 'This is a web page'],
    ['a page that begins as a GIF', () => 'GIF89a=1;/*<script>*/', 'too large to draw'],
    ['a huge drawing', () => makeBomb(50_000, 50_000), 'too large to draw'],
    ['half a photo', async () => (await makePhoto()).subarray(0, 400), 'is not whole'],
    ['a program', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'of this kind'],
    ['too much', () => Buffer.alloc(25 * 1024 ** 2 + 1, 65), 'larger than 25 MB'],
  ])('%s', async (_, make, words) => {
    const { answer } = await add(await make(), { fields: { title: 'The tank' } });
    expect(answer.status).toBe(422);
    const { text, html } = await readPage(answer);
    expect(text).toContain(words);
    expect(html).toContain('value="The tank"');
  });

  test.each<[string, Record<string, string>, string]>([
    ['nothing at all', {}, 'Choose a file, or type a link or words.'],
    ['two at once', { address: 'https://example.org', body: 'a' }, 'One thing at a time'],
    ['an open line', { address: 'http://example.org' }, 'starts with https://'],
    ['too many words', { body: 'a'.repeat(20_001) }, 'at most 20,000 letters'],
  ])('%s', async (_, fields, words) => {
    const { answer } = await add(undefined, { fields });
    expect(answer.status).toBe(422);
    expect((await readPage(answer)).text).toContain(words);
  });

  test('a form that is cut off in the middle', async () => {
    const { type, body } = makeForm({ write: newId() }, [{ name: 'a.txt', content: 'a'.repeat(900) }]);
    const answer = await app.send(`${work}/artefacts`, { type, body: body.slice(0, 500) }, valdez);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('It did not arrive whole.');
  });

  test('more files than anybody takes in an hour', async () => {
    const by = `file:${opened.world.school.id} ${opened.world.people.valdez.personId}`;
    await opened.database.updateTable('rate_limits').set({ points: 150 }).where('key', '=', by).execute();
    const { answer } = await add('a few words');
    expect(answer.status).toBe(422);
    expect((await readPage(answer)).text).toContain('You have sent many files in this hour.');
    await opened.database.deleteFrom('rate_limits').where('key', '=', by).execute();
  });
});

test('a stranger is refused, and nothing is read for them', async () => {
  const fields = { write: newId(), students: idOf('joaquin') };
  const file = { name: 'a.txt', content: 'a' };
  const answer = await sendFile(app, `${work}/artefacts`, { fields, file, browser: joaquin });
  expect(answer.status).toBe(404);
});
