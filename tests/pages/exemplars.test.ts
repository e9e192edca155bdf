import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { makePhoto } from '#tests/files/make-photo.ts';
import { makeWav } from '#tests/files/make-sound.ts';
import { sendFile } from '#tests/files/send-file.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let joaquin: Browser;
let goalId: string;
let rubric: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  [valdez, joaquin] = [await enter('valdez'), await enter('joaquin')];
  goalId = opened.world.goals.slope.goalId;
  rubric = `/goals/${goalId}/rubric`;
});
afterAll(() => opened.close());

async function enter(person: 'joaquin' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}
const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));

async function add(fields: Record<string, string>, content?: Uint8Array) {
  const sent = { id: newId(), level: '4', title: 'Four lines', reason: 'It goes on alone.', ...fields };
  const file = content && { name: 'Joaquin Arias.jpg', content };
  const answer = await sendFile(app, `/goals/${goalId}/exemplars`, { fields: sent, file, browser: valdez });
  return { answer, location: (answer.headers.get('location') ?? '').replace(/#.*/, ''), id: sent.id };
}

describe('an example of a level', () => {
  test('is added on the rubric’s page, seen on Evaluate and on the student’s road, retired and restored', async () => {
    const { answer, location, id } = await add({}, await makePhoto());
    expect(answer.status).toBe(303);
    expect((await open(location, valdez)).toast).toContain('The example is added. Undo');
    const { classes, tasks, people } = opened.world;
    const work = `/classes/${classes.algebra9B.classId}/evaluate/${tasks.waterTank}/${people.theo.personId}`;
    expect((await open(work, valdez)).text).toContain('See an example: Beyond');
    const road = await open(`/home/goals/${goalId}`, joaquin);
    expect(road.text).toContain('Four lines It goes on alone.');
    const seen = await app.get(`/home/exemplars/${id}/file`, joaquin);
    expect(seen.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Four%20lines");
    await app.post(`/exemplars/${id}/retire`, { write: newId() }, valdez);
    expect((await open(`/home/goals/${goalId}`, joaquin)).text).not.toContain('Four lines');
    expect((await open(rubric, valdez)).text).toContain('Examples that are no longer shown Four lines');
    await app.post(`/exemplars/${id}/restore`, { write: newId() }, valdez);
    expect((await open(`/home/goals/${goalId}`, joaquin)).text).toContain('Four lines');
  });

  test('of a student’s work asks whether the student agrees', async () => {
    const { people, classes } = opened.world;
    const why = `/classes/${classes.algebra9B.classId}/why/${people.joaquin.personId}/${goalId}`;
    const [form = ''] = (await open(why, valdez)).links('Use as an example');
    expect((await open(form, valdez)).text).toContain('The student agrees');
    const artefact = new URLSearchParams(form.split('?')[1]).get('artefact') ?? '';
    const refused = await add({ artefact, title: 'A tank' });
    expect(refused.answer.status).toBe(422);
    expect((await readPage(refused.answer)).text).toContain('Ask the student first');
    expect((await add({ artefact, agreed: 'yes', title: 'A tank' })).answer.status).toBe(303);
    expect((await open(rubric, valdez)).html).not.toContain('Joaquín');
  });

  test('needs a name and a reason', async () => {
    const { answer } = await add({ title: '', reason: '', address: 'https://example.org/' });
    expect(answer.status).toBe(422);
    const { text, html } = await readPage(answer);
    expect(text).toContain('Say why it is at this level');
    expect(html).toContain('value="https://example.org/"');
  });
});

describe('feedback that is spoken', () => {
  const speaking = () => {
    const { classes, people } = opened.world;
    return `/classes/${classes.algebra9B.classId}/spoken/${people.joaquin.personId}`;
  };
  const speak = async (content: Uint8Array, fields: Record<string, string> = {}) => {
    const sent = { id: newId(), kind: 'grow', goal: goalId, to: speaking(), ...fields };
    const file = { name: 'spoken.wav', content };
    return { id: sent.id, answer: await sendFile(app, speaking(), { fields: sent, file, browser: valdez }) };
  };

  test('is heard by the student with its words, opened as any other, and undone', async () => {
    const { id, answer } = await speak(makeWav(2), { transcript: 'Say what one more minute does.' });
    const { toast } = await open(answer.headers.get('location') ?? '', valdez);
    expect(toast).toContain('Given. Undo');
    const { html, text } = await open('/home/feedback', joaquin);
    expect(html).toContain(`src="/home/spoken/${id}/sound"`);
    expect(text).toContain('Say what one more minute does.');
    expect(text).toContain('I have read it');
    const sound = await app.get(`/home/spoken/${id}/sound`, joaquin, { range: 'bytes=0-3' });
    expect([sound.status, await sound.text()]).toEqual([206, 'RIFF']);
    await app.post(`/feedback/${id}/withdraw`, { write: newId(), to: '/' }, valdez);
    expect((await app.get(`/home/spoken/${id}/sound`, joaquin)).status).toBe(404);
  });

  test('without words says that it has none', async () => {
    const { answer } = await speak(makeWav(1));
    expect(answer.status).toBe(303);
    expect((await open('/home/feedback', joaquin)).text).toContain('It has no words to read.');
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['longer than a minute', () => makeWav(62), 'This is longer than a minute.'],
    ['a photo', () => makePhoto(), 'Choose a recording of sound.'],
    ['nothing in it', () => new Uint8Array(), 'This file is empty.'],
  ])('is not taken where it is %s, and keeps the words', async (_, make, words) => {
    const { answer } = await speak(await make(), { transcript: 'Say why.' });
    expect(answer.status).toBe(422);
    const { text } = await readPage(answer);
    expect(text).toContain(words);
    expect(text).toContain('Say why.');
  });
});
