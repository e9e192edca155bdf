import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { makeForm } from '#tests/imports/make-form.ts';
import { plantPackage } from '#tests/transfers/plant-package.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { type ReadPage, readPage } from './read-page.ts';

let opened: TestWorld;
let elsewhere: TestDatabase;
let app: TestApplication;
let leader: Browser;
/** The record of Ana Reyes, from a school of another installation */
let text: string;
let joaquin: string;
const now = () => new Date('2026-11-24T15:00:00Z');
beforeAll(async () => {
  opened = await openWorld();
  elsewhere = await openDatabase();
  ({ text } = await plantPackage(elsewhere));
  app = openApplication(opened, now);
  leader = await signIn('nwosu');
  joaquin = opened.world.people.joaquin.personId;
});
afterAll(async () => {
  await opened.close();
  await elsewhere.close();
});

function signIn(person: 'nwosu' | 'valdez' | 'joaquin'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: '' };
  return app.signIn(name, password ?? '');
}
/** Yolanda signs in by a link in her mail. */
async function enterAsFamily(): Promise<Browser> {
  const browser = new Browser();
  const email = opened.world.signIns.yolanda?.name ?? '';
  await app.post('/sign-in/link', { email }, browser);
  const mail = await vi.waitUntil(() => app.links.findLast(({ to }) => to === email), { timeout: 10_000 });
  const path = new URL(/https?:\/\/\S+\/sign-in\/link\/\S+/.exec(mail.text)?.[0] ?? '').pathname;
  await app.post(path, {}, browser);
  return browser;
}
const page = async (path: string, browser = leader): Promise<ReadPage> =>
  readPage(await app.get(path, browser));
const send = (content: string | Uint8Array, browser = leader) =>
  app.send('/people/transfers', makeForm({}, [{ name: 'record.json', content }]), browser);
const bring = async (): Promise<string> => (await send(text)).headers.get('location') ?? '';

test('a student’s record leaves as one signed file, with its reason, and is noted', async () => {
  const path = `/people/${joaquin}/transfer`;
  const asked = await page(path);
  expect(asked.text).toContain('The record of Joaquín Arias Beltré for another school');
  expect(asked.text).toContain('It holds no addresses, no family');
  expect((await app.post(path, { reason: '' }, leader)).status).toBe(422);
  const made = await app.post(path, { reason: 'Moves to Lantern Hill' }, leader);
  expect(made.headers.get('content-disposition')).toMatch(
    /^attachment; filename="transfer-2026-11-24-[0-9a-f]{8}\.json"$/,
  );
  const { content } = JSON.parse(await made.text());
  expect(content.student.everyday.display).toBe('Joaquín Arias Beltré');
  expect(content.goals.length).toBeGreaterThan(3);
  expect(content.goals[0].levelWord ?? 'Mastery').toMatch(/Starting|Getting there|Mastery|Beyond/);
  expect((await page('/people/transfers')).text).toContain('Made for another school: Moves to Lantern Hill');
});

test('a package is checked, its signer compared, and the record shown to all who may read it', async () => {
  const path = await bring();
  const opened_ = await page(path);
  expect(opened_.text).toContain('Riverside sends the record of Ana Reyes');
  expect(opened_.text).toContain('Nobody here has compared the key yet.');
  expect(opened_.text).toContain('one goal, 2 pieces of work, one piece of feedback');
  expect(opened_.text).toContain('No student here has this name.');
  const trusted = await app.post(`${path}/trust`, { name: 'Ms. Ruiz, Riverside' }, leader);
  expect((await page(trusted.headers.get('location') ?? '')).text).toContain(
    'The key is known here: Ms. Ruiz, Riverside.',
  );
  const found = await page(`${path}?q=Joaqu`);
  expect(found.text).toContain('Joaquín Arias Beltré');
  const unsure = await app.post(path, { write: newId(), student: joaquin }, leader);
  expect(unsure.status).toBe(422);
  expect(await unsure.text()).toContain('The names differ. I am sure that it is the same child.');
  const taken = await app.post(path, { write: newId(), student: joaquin, sure: 'yes' }, leader);
  expect(taken.headers.get('location')).toBe(`/people/${joaquin}?done=transfers.done-taken-in`);

  const record = (await page(`/students/${joaquin}`, await signIn('valdez'))).text;
  expect(record).toContain('From Riverside');
  expect(record).toContain('Say what the 2 means.');
  expect(record).toContain('The school has checked who signed it.');
  expect((await page(`/family/students/${joaquin}`, await enterAsFamily())).text).toContain('De Riverside');
  const own = (await page('/home/goals', await signIn('joaquin'))).text;
  expect(own).toContain('Say what the 2 means.');
  // What was said comes before the levels.
  expect(own).toContain('Los niveles se abren en unos días.');
  expect(own).not.toContain('Level 2');

  const listed = await page('/people/transfers');
  const withdraw = /\/people\/transfers\/[0-9a-f-]+\/withdraw/.exec(listed.html)?.[0] ?? '';
  await app.post(withdraw, listed.fields(withdraw), leader);
  expect((await page(`/students/${joaquin}`, leader)).text).not.toContain('From Riverside');
});

test.each<[string, () => string | Uint8Array, string]>([
  [
    'changed after it was signed',
    () => text.replace('"level":3', '"level":4'),
    'was changed after it was signed',
  ],
  ['of a newer kind', () => text.replace('"version":1', '"version":2'), 'is of a newer kind than we know'],
  ['a roster', () => 'sourcedId,status\n', 'This is not a package of a student’s record.'],
  ['larger than 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1, 32), 'The file is larger than 10 MB.'],
  ['empty', () => '', 'Choose the file first.'],
])('a file that is %s is refused in words', async (_name, content, words) => {
  const answer = await send(content());
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(words);
});

test('a form without a file, or that is none, is asked for again', async () => {
  expect((await app.post('/people/transfers', {}, leader)).status).toBe(422);
  expect((await app.send('/people/transfers', makeForm({ a: 'b' }, []), leader)).status).toBe(422);
});

test('a student leaves on a day, and stays after all', async () => {
  const kofi = opened.world.people.kofi.personId;
  const path = `/people/${kofi}/leave`;
  const wrong = await app.post(path, { write: newId(), on: 'soon', reason: '' }, leader);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Write a day, such as 2026-11-30.');
  const left = await app.post(path, { write: newId(), on: '2026-11-20', reason: 'Moves away' }, leader);
  expect(left.headers.get('location')).toBe(`/people/${kofi}?done=transfers.done-left`);
  const standing = () =>
    opened.world.inSchool((school) =>
      school.db
        .selectFrom('enrollments')
        .select('id')
        .where('school_id', '=', school.id)
        .where('student_id', '=', kofi)
        .where('until_on', 'is', null)
        .execute(),
    );
  expect(await standing()).toEqual([]);
  const departure = await opened.world.inSchool((school) =>
    school.db
      .selectFrom('departures')
      .select('id')
      .where('school_id', '=', school.id)
      .executeTakeFirstOrThrow(),
  );
  await app.post(`/people/departures/${departure.id}/undo`, {}, leader);
  expect((await standing()).length).toBeGreaterThan(0);
});

test('a teacher finds none of it', async () => {
  const teacher = await signIn('valdez');
  for (const path of ['/people/transfers', `/people/${joaquin}/transfer`, `/people/${joaquin}/leave`])
    expect((await app.get(path, teacher)).status).toBe(404);
  expect((await send(text, teacher)).status).toBe(404);
});
