import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { plantGoal } from '#tests/courses/plant-goal.ts';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let test_: TestDatabase;
let app: TestApplication;
let planted: PlantedCourse;
let ortega: Browser;
let lines: string;
let slope: string;
let graphs: string;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => new Date('2026-11-24T15:00:00Z'));
  planted = await plantCourse(test_);
  await plantTeacher(test_, planted);
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  lines = await add('use lines');
  slope = await add('say slope');
  graphs = await add('draw graphs');
});
afterAll(() => test_.close());

const add = (title: string) => plantGoal(planted, title);

const read = async (path: string) => readPage(await app.get(path, ortega));
const send = (path: string, fields: Record<string, string | readonly string[]>) =>
  app.post(path, { write: newId(), ...fields }, ortega);
const make = (fields: Record<string, string | readonly string[]>) =>
  send(`/goals/${lines}/parts`, {
    pointsRequired: '3',
    row: [slope, graphs],
    points: ['2', '1'],
    part: [slope, graphs],
    required: slope,
    ...fields,
  });

/** Where an act led to, and the path of its undo. */
async function follow(answer: Response) {
  const location = answer.headers.get('location') ?? '';
  const undoId = new URL(location, 'http://school.example').searchParams.get('undo');
  return { page: await read(location), undo: `/goals/${lines}/parts/${undoId}/undo` };
}

test('a goal is made of several by points, changed, and each step is undone', async () => {
  expect((await read(`/goals/${lines}`)).text).toContain('This goal is one of its own.');
  const made = await follow(await make({ kind: 'points' }));
  expect(made.page.toast).toContain('The goal is made of these now.');
  expect(made.page.text).toContain(
    'say slope 2 points required draw graphs 1 point Shown once every required',
  );
  expect((await read(`/goals/${slope}`)).text).toContain('Part of: use lines');
  const changed = await follow(await make({ kind: 'lowest' }));
  expect(changed.page.text).toContain('It stands where the lowest of them stands.');
  const back = await follow(await send(changed.undo, {}));
  expect(back.page.text).toContain('say slope 2 points required');
  const ended = await follow(await send(`/goals/${lines}/parts/end`, {}));
  expect(ended.page.text).toContain('This goal is one of its own.');
  const again = await follow(await send(ended.undo, {}));
  expect(again.page.text).toContain('say slope 2 points required');
});

test('what cannot be brings the form back as it was typed, and says why', async () => {
  const answer = await make({ kind: 'points', pointsRequired: '9', points: ['4', '1'] });
  expect(answer.status).toBe(422);
  const page = await readPage(answer);
  expect(page.text).toContain('All parts together have fewer points than that.');
  expect(page.html).toContain('value="9"');
  expect(page.html).toContain('value="4"');
  expect((await readPage(await make({ kind: 'every', part: slope }))).text).toContain(
    'Choose two goals or more.',
  );
  expect((await readPage(await make({ kind: 'points', pointsRequired: 'many' }))).text).toContain(
    'Points are whole numbers from 0 to 99',
  );
  expect((await make({ kind: 'every', part: [slope, newId()] })).status).toBe(404);
});
