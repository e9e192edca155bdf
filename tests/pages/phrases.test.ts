import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let osei: Browser;
let naomi: string;
let kofi: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  valdez = await enter('valdez');
  osei = await enter('osei');
  const { classes, tasks, people } = opened.world;
  const fares = `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}`;
  naomi = `${fares}/${people.naomi.personId}`;
  kofi = `${fares}/${people.kofi.personId}`;
});
afterAll(() => opened.close());

async function enter(person: 'valdez' | 'osei'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser = valdez) => readPage(await app.get(path, browser));

async function send(path: string, more: Record<string, string>, browser = valdez) {
  return app.post(path, { ...(await open(path, browser)).fields(path), ...more }, browser);
}

const wordsIn = (html: string, name: string) =>
  new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)<`).exec(html)?.[1];

const offered = async (browser = valdez) => {
  const { classes, goals } = opened.world;
  const at = `/classes/${classes.algebra9B.classId}/phrases.json?goals=${goals.slope.goalId}`;
  return (await (await app.get(at, browser)).json()) as { kind: string; id: string | null; text: string }[];
};

test('the page says what is kept; keeping, rewording and taking away are each undone', async () => {
  const page = await open('/phrases');
  expect(page.text).toContain('3 phrases of your own');
  expect(page.text).toContain('[name], you used [what] to back it up. Kept by you');
  const kept = await send('/phrases', { kind: 'glow', body: 'You drew [what] first.' });
  const after = await open(kept.headers.get('location') ?? '');
  expect(after.text).toContain('You drew [what] first.');
  expect(after.toast).toBe('Kept. Undo');
  const undo = new URL(kept.headers.get('location') ?? '', 'http://here').searchParams.get('undo');
  await app.post(`/phrases/${undo}/undo`, { write: crypto.randomUUID() }, valdez);
  expect((await open('/phrases')).text).not.toContain('You drew [what] first.');
  expect((await open('/phrases', osei)).text).toContain('No phrases of your own yet');
});

test('a phrase without words is refused with the form as it was', async () => {
  const answer = await send('/phrases', { kind: 'next-step', body: ' … ' });
  expect(answer.status).toBe(422);
  expect((await readPage(answer)).text).toContain('Write the words of the phrase.');
});

test('without script, a phrase of one’s own is chosen with the student’s name in it, and its blank is filled in', async () => {
  const page = await open(naomi);
  expect(page.text).toContain('Naomi, you used [what] to back it up.');
  const chosen = { 'glow-own': 'Naomi, you used [what] to back it up.', grow: 'Say the units too.' };
  const answer = await send(naomi, chosen);
  expect(answer.status).toBe(422);
  const refused = await readPage(answer);
  expect(refused.text).toContain('Fill in [what] first, or take it out. Nothing was sent.');
  const again = refused.fields(naomi);
  expect(wordsIn(refused.html, 'glow')).toBe('Naomi, you used [what] to back it up.');
  expect(wordsIn(refused.html, 'grow')).toBe('Say the units too.');
  const saved = await app.post(naomi, { ...again, glow: 'Naomi, you used a table to back it up.' }, valdez);
  expect(saved.status).toBe(303);
});

test('levels, day and supports stand in the form again that was refused', async () => {
  const level = `level-${opened.world.goals.slope.goalId}`;
  const sent = { [level]: '2', 'worked-on': '2026-11-20', supports: 'oral' };
  const answer = await send(kofi, { ...sent, glow: 'You used [what].' });
  const page = await readPage(answer);
  expect(answer.status).toBe(422);
  expect(page.fields(kofi)).toMatchObject(sent);
  expect(wordsIn(page.html, 'glow')).toBe('You used [what].');
});

test('a phrase whose words stand in the field stays a phrase, said once; other words are free text', async () => {
  const words = async (student: 'kofi' | 'nabila') =>
    opened.world.inSchool((school) =>
      school.db
        .selectFrom('feedback')
        .select(['phrase', 'body'])
        .where('school_id', '=', school.id)
        .where('student_id', '=', opened.world.people[student].personId)
        .where('task_id', '=', opened.world.tasks.busFares)
        .execute(),
    );
  const text = (await offered()).find(({ id }) => id === 'glow.says-why')?.text ?? '';
  await send(kofi, { 'glow-phrase': 'glow.says-why', glow: text });
  expect(await words('kofi')).toEqual([{ phrase: 'glow.says-why', body: null }]);
});

test('what is typed to two students is offered without their names, to who typed it', async () => {
  const nabila = kofi.replace(opened.world.people.kofi.personId, opened.world.people.nabila.personId);
  await send(kofi, { grow: 'Kofi, tell me what the 3 stands for.' });
  expect((await offered()).map(({ text }) => text)).not.toContain('[name], tell me what the 3 stands for.');
  await send(nabila, { grow: 'Nabila, tell me what the 3 stands for.' });
  expect(await offered()).toContainEqual({
    kind: 'grow',
    id: null,
    text: '[name], tell me what the 3 stands for.',
    lang: 'en',
  });
  expect((await offered(osei)).map(({ text }) => text)).not.toContain(
    '[name], tell me what the 3 stands for.',
  );
});
