import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSchoolClasses } from '#school/classes/list-school-classes.ts';
import { plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let bare: TestDatabase;
let app: TestApplication;

beforeAll(async () => {
  opened = await openWorld();
  bare = await openDatabase();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
});
afterAll(async () => {
  await opened.close();
  await bare.close();
});

async function enter(person: 'valdez' | 'nwosu' | 'tran' | 'nabila'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

test('a teacher lands on today; their classes say what is in focus and where to go', async () => {
  const valdez = await enter('valdez');
  expect((await app.get('/', valdez)).headers.get('location')).toBe('/today');
  const page = await readPage(await app.get('/classes', valdez));
  expect(page.text).toContain('Two classes, 52 students');
  expect(page.text).toContain('Algebra 1, 9B 28 students');
  expect(page.text).toContain('In focus: What slope means In focus: One line, four ways');
  expect(page.links('Capture')).toContain(`/classes/${opened.world.classes.algebra9B.classId}/capture`);
});

test('a leader lands on the school: classes, languages, imports, the outbox and the last changes', async () => {
  const nwosu = await enter('nwosu');
  expect((await app.get('/', nwosu)).headers.get('location')).toBe('/school');
  const { text, links } = await readPage(await app.get('/school', nwosu));
  expect(text).toContain('4 classes, 59 students');
  expect(text).toContain('9B Algebra 1 Ms. Valdez and Mr. Osei 28');
  expect(text).toMatch(/Español \d+ Yes\. No person has reviewed the words yet/);
  expect(text).toMatch(/বাংলা \d+ Not yet: messages go in English/);
  expect(text).toContain('Nothing has been imported yet.');
  // Some lines are of the clock of the world's people, some of the day on which they were planted.
  expect(text).toMatch(/Last changes .*Dorje Gurung asked for a retake.* [A-Z][a-z]{2} \d{1,2}/);
  expect(links('Open the outbox')).toEqual(['/outbox']);
});

test('a teacher sees the school without the trail of changes, a student not at all', async () => {
  const { text, status } = await readPage(await app.get('/school', await enter('tran')));
  expect(status).toBe(200);
  expect(text).not.toContain('Last changes');
  expect((await app.get('/school', await enter('nabila'))).status).toBe(404);
  expect((await app.get('/classes', await enter('nabila'))).status).toBe(404);
});

test('a class nobody teaches is listed without a name', async () => {
  const planted = await plantCourse(bare);
  const classes = await planted.inSchool((school) =>
    listSchoolClasses(school, { by: planted.leader, language: 'en' }),
  );
  expect(
    classes.map(({ title, courseTitle, teachers, students }) => [courseTitle, title, teachers, students]),
  ).toEqual([
    ['Algebra 1', '9B', [], 1],
    ['Biology 1', '10A', [], 0],
  ]);
});
