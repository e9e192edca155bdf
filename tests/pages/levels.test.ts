import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { lookAtChange } from '#school/calculation-changes/look-at-change.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type PlantedLevels, plantLevels } from '#tests/levels/plant-levels.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let course: string;
let planted: PlantedLevels;
let before: string;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { world, database } = opened;
  for (const key of ['nwosu', 'valdez', 'osei'] as const)
    browsers.set(key, await app.signIn(world.signIns[key]?.name ?? '', world.signIns[key]?.password ?? ''));
  course = `/courses/${world.courses.algebra}/levels`;
  before = (await read(course, 'valdez')).text;
  planted = await plantLevels(world, database, await world.actor('nwosu'));
});
afterAll(() => opened.close());

const get = (path: string, who: string) => app.get(path, browsers.get(who) ?? new Browser());
const read = async (path: string, who: string) => readPage(await get(path, who));

test('a course is offered what the school allows, and nothing where it allows nothing', async () => {
  expect(before).toContain('there is nothing to choose here');
  expect(before).not.toContain('Propose a change');
  expect((await read(course, 'valdez')).text).toContain(
    'The school lets this course choose: Highest and Most recent',
  );
  const { html } = await read(`${course}/new`, 'valdez');
  const offered = [...html.matchAll(/type="radio" name="method" value="([^"]+)"/g)].map(([, key]) => key);
  expect(offered).toEqual(['as-school', 'latest', 'highest']);
  expect(html).not.toContain('name="may"');
  expect(html).not.toContain('name="scale"');
});

test('what a course may not choose, and what cannot be, brings the form back as it was typed', async () => {
  const typed = { write: newId(), method: 'average', span: 'continuing', reason: 'Fairer' };
  const answer = await app.post(`${course}/new`, typed, browsers.get('valdez'));
  expect(answer.status).toBe(422);
  const page = await readPage(answer);
  expect(page.text).toContain('The school does not allow this method.');
  expect(page.html).toContain('>Fairer</textarea>');
  const wrong = {
    ...typed,
    write: newId(),
    scale: 'change',
    count: '3',
    cut: '1',
    'read-as-1': '2',
    'read-as-2': '1',
    'read-as-3': '3',
    'read-as-4': '4',
  };
  const ofSchool = await readPage(await app.post('/school/levels/new', wrong, browsers.get('nwosu')));
  for (const problem of [
    'The cut must be one of the levels and above the lowest.',
    'Each old level must be read as one of the new levels.',
    'A higher old level may not be read as a lower new one',
  ])
    expect(ofSchool.text).toContain(problem);
});

test('a course’s teacher downloads their own students alone, a leader everybody', async () => {
  const at = `${course}/changes/${planted.choiceId}`;
  // Mr. Osei teaches 9B; Ms. Valdez 9A as well.
  const classesIn = async (who: string) => {
    const text = await (await get(`${at}/levels.csv`, who)).text();
    const lines = text.replace('\uFEFF', '').trim().split('\r\n').slice(1);
    return [...new Set(lines.map((line) => /,(9[AB]),/.exec(line)?.[1]))].sort();
  };
  expect(await classesIn('osei')).toEqual(['9B']);
  expect(await classesIn('valdez')).toEqual(['9A', '9B']);
  expect(await classesIn('nwosu')).toEqual(['9A', '9B']);
  expect((await read(at, 'osei')).text).toContain('more are of students whom you do not teach');
});

test('a change of a course does not answer as one of the school, nor the other way round', async () => {
  const { calculationId, choiceId } = planted;
  expect((await get(`/school/levels/changes/${choiceId}`, 'nwosu')).status).toBe(404);
  expect((await get(`${course}/changes/${calculationId}`, 'nwosu')).status).toBe(404);
  const asCourse = await app.post(`${course}/changes/${calculationId}/make`, {}, browsers.get('valdez'));
  expect(asCourse.status).toBe(404);
});

test('a level that a teacher has set is no change, on the page and in the file', async () => {
  const { database, world } = opened;
  const linesOf = async (changeId: string) =>
    (await (await get(`${course}/changes/${changeId}/levels.csv`, 'nwosu')).text()).trim().split('\r\n');
  const before = await linesOf(planted.choiceId);
  const { student, goal, classId } = await inSchool(database, world.school.id, (school) =>
    school.db
      .selectFrom('calculation_change_cells as c')
      .innerJoin('enrollments as n', (join) =>
        join.onRef('n.school_id', '=', 'c.school_id').onRef('n.student_id', '=', 'c.student_id'),
      )
      .innerJoin('classes as k', (join) =>
        join.onRef('k.school_id', '=', 'n.school_id').onRef('k.id', '=', 'n.class_id'),
      )
      .select(['c.student_id as student', 'c.goal_id as goal', 'k.id as classId'])
      .where('c.school_id', '=', school.id)
      .where('c.change_id', '=', planted.choiceId)
      .where('k.title', '=', '9B')
      .where('k.course_id', '=', world.courses.algebra)
      .executeTakeFirstOrThrow(),
  );
  const judged = { id: newId(), student, goal, level: '4', reason: 'Taught it to the class' };
  expect((await app.post(`/classes/${classId}/overrides`, judged, browsers.get('osei'))).status).toBe(303);
  const write = newId();
  const wanted = { write, method: 'latest', span: 'year', reason: 'Looked at again' };
  expect((await app.post(`${course}/new`, wanted, browsers.get('valdez'))).status).toBe(303);
  const now = () => new Date('2026-11-24T15:00:00Z');
  await lookAtChange(database, { schoolId: world.school.id, changeId: write, now });
  expect((await read(`${course}/changes/${write}`, 'valdez')).text).toContain(
    'One level is set by a teacher and stays.',
  );
  expect(await linesOf(write)).toHaveLength(before.length - 1);
});
