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
let slope: string;
let lines: string;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => new Date('2026-11-24T15:00:00Z'));
  planted = await plantCourse(test_);
  await plantTeacher(test_, planted);
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  slope = await add('say slope');
  lines = await add('draw lines');
});
afterAll(() => test_.close());

const add = (title: string) => plantGoal(planted, title);

const read = async (path: string) => readPage(await app.get(path, ortega));
const send = (path: string, fields: Record<string, string>) =>
  app.post(path, { write: newId(), ...fields }, ortega);
const tie = (goalId: string, side: string, goal: string, reason = '') =>
  send(`/goals/${goalId}/links`, { side, goal, reason });

/** Where an act led to, its toast, and the path of its undo. */
async function follow(answer: Response) {
  const location = answer.headers.get('location') ?? '';
  const to = new URL(location, 'http://school.example');
  return { page: await read(location), undo: `${to.pathname}/links/${to.searchParams.get('undo')}/undo` };
}

test('goals are tied on the page of one, said on both and on the course, and untied by undo', async () => {
  const { page, undo } = await follow(await tie(lines, 'after', slope, 'Lines need it.'));
  expect(page.toast).toContain('The two goals are tied.');
  expect(page.text).toContain('Comes after: say slope Lines need it.');
  expect(page.links('say slope')).toEqual([`/goals/${slope}`]);
  expect((await read(`/goals/${slope}`)).text).toContain('Leads to: draw lines Lines need it.');
  expect((await read(`/courses/${planted.algebra.courseId}`)).text).toContain('Comes after: say slope');
  const undone = await follow(await send(undo, {}));
  expect(undone.page.toast).toContain('They are tied no more.');
  expect(undone.page.text).toContain('No other goal is tied to this one.');
});

test('a circle brings the form back, with why, and nothing is tied', async () => {
  await tie(lines, 'after', slope);
  const answer = await tie(lines, 'leads-to', slope, 'Round and round');
  expect(answer.status).toBe(422);
  const page = await readPage(answer);
  expect(page.text).toContain('That would go round in a circle');
  expect(page.html).toContain('value="Round and round"');
  expect(page.text).not.toContain('Leads to:');
});

test('what was untied is tied again by undo', async () => {
  const [link = ''] = Object.values(
    (await read(`/goals/${lines}`)).fields(`/goals/${lines}/links/end`),
  ).slice(1);
  const ended = await follow(await send(`/goals/${lines}/links/end`, { link }));
  expect(ended.page.toast).toContain('They are tied no more.');
  const again = await follow(await send(ended.undo, {}));
  expect(again.page.text).toContain('Comes after: say slope');
});

test('a change of meaning makes a goal in the place of the old one; both pages say since when', async () => {
  const form = { replaces: slope, kind: 'content', language: 'en', title: 'explain a rate' };
  const made = await send(`/courses/${planted.algebra.courseId}/goals/new`, {
    ...form,
    statement: 'I can explain a rate.',
  });
  expect(made.status).toBe(303);
  const old = await read(`/goals/${slope}`);
  expect(old.text).toContain(
    'Since November 24, 2026 another goal takes the place of this one: explain a rate',
  );
  const [path = ''] = old.links('explain a rate');
  expect((await read(path)).text).toContain(
    'This goal takes the place of an earlier one since November 24, 2026: say slope',
  );
});

test('a goal of somebody else is not there', async () => {
  expect((await tie(newId(), 'after', slope)).status).toBe(404);
  expect((await send(`/goals/${lines}/links/end`, { link: newId() })).status).toBe(404);
});
