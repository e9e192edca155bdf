import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { proposeMerge } from '#school/merges/propose-merge.ts';
import { plantPerson } from '#tests/courses/plant-course.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { type ReadPage, readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let leader: Browser;
let teacher: Browser;
let joaquin: string;
/** Joaquín once more, as a second roster wrote him */
let twin: string;
const now = new Date('2026-11-24T15:00:00Z');
beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => now);
  leader = await signIn('nwosu');
  teacher = await signIn('valdez');
  joaquin = opened.world.people.joaquin.personId;
  twin = await opened.world.inSchool(async (school) => {
    const id = await plantPerson(school, ['Joaquin Arias', 'Arias, Joaquin']);
    await school.db
      .insertInto('person_roles')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: id,
        role: 'student',
        source: 'import',
        from_on: '2026-09-01',
      })
      .execute();
    return id;
  });
});
afterAll(() => opened.close());

function signIn(person: 'nwosu' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: '' };
  return app.signIn(name, password ?? '');
}
const page = async (path: string, browser = leader): Promise<ReadPage> =>
  readPage(await app.get(path, browser));
const compare = () => `/people/${joaquin}/merge/${twin}`;

test('with nothing to look at, the page says how a pair comes here', async () => {
  const { text } = await page('/people/merges');
  expect(text).toContain('Nobody seems to be here twice');
  expect(text).toContain('Pairs come here when an import finds two people alike');
  expect(text).toContain('Nobody has been put together yet.');
});

test('a pair that an import found stands with its reasons, and goes when they are not the same', async () => {
  await opened.world.inSchool((school) =>
    proposeMerge(school, {
      oneId: joaquin,
      otherId: twin,
      reasons: ['like-name', 'same-grade'],
      source: 'import',
      now,
    }),
  );
  const listed = await page('/people/merges');
  expect(listed.text).toContain('One pair may be the same person');
  expect(listed.text).toContain('names that are alike and the same grade');
  expect(listed.text).toContain('Found by an import');
  const dismiss = /\/people\/merges\/[0-9a-f-]+\/dismiss/.exec(listed.html)?.[0] ?? '';
  const answer = await app.post(dismiss, {}, leader);
  const after = await page(answer.headers.get('location') ?? '');
  expect(after.text).toContain('Nobody seems to be here twice');
  expect(after.toast).toContain('Noted: they are not the same.');
  const restored = await app.post(dismiss.replace('dismiss', 'restore'), { write: newId() }, leader);
  expect((await page(restored.headers.get('location') ?? '')).text).toContain('One pair may be');
});

test('the other one is found by name from the page of the person', async () => {
  const found = await page(`/people/${joaquin}/merge?q=Joaquin`);
  expect(found.text).toContain('Is Joaquín Arias Beltré somebody else too?');
  expect(found.text).toContain('One person found');
  expect(found.links('Look at both')).toEqual([compare()]);
  expect((await page(`/people/${joaquin}/merge?q=Zzz`)).text).toContain('Nobody else has this name');
});

test('both stand side by side; a reason is asked for, and what was chosen is kept', async () => {
  const { text } = await page(compare());
  expect(text).toContain('Are Joaquín Arias Beltré and Joaquin Arias one person?');
  expect(text).toMatch(/Family .*Yolanda Beltré/);
  expect(text).toMatch(/Work [\d,]+ judgements?, [\d,]+ pieces? of feedback no work judged, no feedback/);
  const wrong = await app.post(compare(), { write: newId(), keep: twin, reason: ' ' }, leader);
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain('Say how you know, in a few words.');
  expect(again).toMatch(new RegExp(`value="${twin}" checked`));
});

test('put together, each old address leads to the one who is kept; undone, both are there', async () => {
  const form = { write: newId(), keep: joaquin, reason: 'The same birth date', 'sign-ins': 'kept' };
  const merged = await app.post(compare(), form, leader);
  expect(merged.headers.get('location')).toBe(`/people/${joaquin}?done=merges.done-merged`);
  // Sent twice, it is done once.
  expect((await app.post(compare(), form, leader)).status).toBe(303);
  expect((await app.get(`/students/${twin}`, leader)).headers.get('location')).toBe(`/students/${joaquin}`);
  expect((await app.get(`/people/${twin}/merge`, leader)).headers.get('location')).toBe(
    `/people/${joaquin}/merge`,
  );
  const listed = await page('/people/merges');
  expect(listed.text).toContain('Joaquín Arias Beltré is also Joaquin Arias');
  expect(listed.text).toContain('The same birth date');
  const undo = /\/people\/merges\/[0-9a-f-]+\/undo/.exec(listed.html)?.[0] ?? '';
  const undone = await app.post(undo, listed.fields(undo), leader);
  expect((await page(undone.headers.get('location') ?? '')).toast).toContain('They are two people again.');
  expect((await app.get(`/students/${twin}`, leader)).status).toBe(200);
});

test('a student and an adult are refused in words', async () => {
  const path = `/people/${joaquin}/merge/${opened.world.people.yolanda.personId}`;
  const { text, html } = await page(path);
  expect(text).toContain('One is a student and the other an adult.');
  expect(html).not.toContain('These are one person');
});

test('a teacher finds none of it', async () => {
  for (const path of ['/people/merges', `/people/${joaquin}/merge`, compare()])
    expect((await app.get(path, teacher)).status).toBe(404);
});
