import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { addScale } from '#school/scales/add-scale.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

// A page that was open while the school changed its levels.

let database: TestDatabase;
let app: TestApplication;
let nine: PlantedClass;
let ortega: Browser;
let home: string;
let why: string;

const said = 'The levels have changed since this page was opened. Look at it again and choose anew.';

beforeEach(async () => {
  database = await openDatabase();
  app = openApplication(database, () => new Date('2026-11-24T15:00:00Z'));
  nine = await plantClass(database);
  await plantTeacher(database, nine);
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  ortega.cookies.set('waymark-language', 'en');
  home = `/classes/${nine.classId}`;
  why = `${home}/why/${nine.students.ana}/${nine.goals.slope}`;
});
afterEach(() => database.close());

/** Three levels instead of four: what was Mastery is Secure, and 3 is the highest. */
async function changeLevels(): Promise<void> {
  await nine.inSchool(async (school) => {
    const before = await ensureScale(school);
    const levels = ['Beginning', 'Building', 'Secure'].map((en) => ({ names: { en } }));
    await addScale(school, { wanted: { levels, cut: 3, mapping: [1, 2, 3, 3] }, before });
  });
}

/** The form of a page as it stood when it was opened. */
async function opened(path: string, action: string): Promise<Record<string, string>> {
  return (await readPage(await app.get(path, ortega))).fields(action);
}

const recorded = () =>
  nine.inSchool(async (school) => {
    const count = (table: 'evidence' | 'overrides' | 'feedback') =>
      school.db.selectFrom(table).select('id').where('school_id', '=', school.id).execute();
    return [...(await count('evidence')), ...(await count('overrides')), ...(await count('feedback'))].length;
  });

/** Each form that sends a level, opened before the change. */
const forms = {
  'record evidence': { path: () => why, action: () => `${home}/evidence`, more: () => ({ level: '3' }) },
  'judge it myself': {
    path: () => why,
    action: () => `${home}/overrides`,
    more: () => ({ level: '3', reason: 'She explained it' }),
  },
  Capture: {
    path: () => `${home}/capture?goal=${nine.goals.slope}`,
    action: () => `${home}/capture`,
    more: () => ({ level: '3', students: nine.students.ana, glow: 'Well said' }),
  },
  Evaluate: {
    path: () => `${home}/evaluate/observation/${nine.students.ana}`,
    action: () => `${home}/evaluate/observation/${nine.students.ana}`,
    more: () => ({ [`level-${nine.goals.slope}`]: '3', glow: 'Well said' }),
  },
};

test.each(Object.entries(forms))('%s: a level of the old scale is refused in words', async (_, form) => {
  const fields = await opened(form.path(), form.action());
  await changeLevels();
  const answer = await app.post(form.action(), { ...fields, ...form.more() }, ortega);
  expect([409, 422]).toContain(answer.status);
  expect((await readPage(answer)).text).toContain(said);
  expect(await recorded()).toBe(0);
  // Looked at again, it goes.
  const again = await opened(form.path(), form.action());
  expect((await app.post(form.action(), { ...again, ...form.more() }, ortega)).status).toBe(303);
  expect(await recorded()).toBeGreaterThan(0);
});

test('the Map says which scale its keys are of, and tells the script why a level was refused', async () => {
  const html = await (await app.get(`${home}/map`, ortega)).text();
  const scale = /data-map-scale-value="([^"]+)"/.exec(html)?.[1] ?? '';
  await changeLevels();
  const { ana } = nine.students;
  const sent = { id: newId(), student: ana, goal: nine.goals.slope, level: '3', scale };
  const asScript = { 'sec-fetch-site': 'same-origin', accept: 'application/json' };
  const answer = await app.post(`${home}/evidence`, sent, ortega, asScript);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ error: 'levels-changed', say: said });
  expect(await recorded()).toBe(0);
});

test('what was recorded before the change and is sent again is answered as before', async () => {
  const fields = await opened(why, `${home}/evidence`);
  const sent = { ...fields, level: '2' };
  expect((await app.post(`${home}/evidence`, sent, ortega)).status).toBe(303);
  await changeLevels();
  expect((await app.post(`${home}/evidence`, sent, ortega)).status).toBe(303);
  expect(await recorded()).toBe(1);
});

test('a page that does not say its scale is taken at its word', async () => {
  await changeLevels();
  const sent = { id: newId(), student: nine.students.ana, goal: nine.goals.slope, level: '3' };
  expect((await app.post(`${home}/evidence`, sent, ortega)).status).toBe(303);
  expect(await recorded()).toBe(1);
});
