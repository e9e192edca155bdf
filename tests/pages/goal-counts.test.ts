import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { World } from '#tests/world/world.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { world } = opened;
  for (const key of ['nwosu', 'valdez', 'osei', 'joaquin'] as const)
    browsers.set(key, await signIn(world.signIns[key]));
  browsers.set('bell', await signIn(world.neighbour.signIn));
});
afterAll(() => opened.close());

function signIn(given: World['neighbour']['signIn'] | undefined): Promise<Browser> {
  return app.signIn(given?.name ?? '', given?.password ?? '');
}

const get = (path: string, who: string) => app.get(path, browsers.get(who) ?? new Browser());
const read = async (path: string, who: string) => readPage(await get(path, who));

/** The cells of a line of the download; no title of the world holds a comma. */
async function linesOf(goal: string): Promise<string[][]> {
  const text = await (await get('/school/goals.csv', 'nwosu')).text();
  const lines = text.replace('\uFEFF', '').trim().split('\r\n');
  return lines.map((line) => line.split(',')).filter(([title]) => title === goal);
}

test('a leader reads how far the school is with each goal, and a course class by class', async () => {
  const page = await read('/school/goals', 'nwosu');
  expect(page.text).toContain('Ferry Point School');
  expect(page.text).toContain('Claims with proof');
  const [byClass = ''] = page.links('By class');
  const course = await read(byClass, 'nwosu');
  expect(course.text).toContain('The whole course');
  expect(course.html).toContain('<th scope="row"><bdi>9A</bdi></th>');
  expect(course.text).not.toContain('Claims with proof');
});

test('the download says it of school, course and class, and the parts add up to the students', async () => {
  const lines = await linesOf('What slope means');
  expect(lines.map(([, course, klass]) => [course, klass])).toEqual([
    ['', ''],
    ['Algebra 1', ''],
    ['Algebra 1', '9A'],
    ['Algebra 1', '9B'],
  ]);
  const students = lines.map((line) => Number(line.at(-1)));
  expect(students).toEqual([52, 52, 24, 28]);
  for (const line of lines) {
    const [shown = 0, close = 0, starting = 0, little = 0, all] = line.slice(3).map(Number);
    expect(shown + close + starting + little).toBe(all);
  }
});

test('a teacher reads their own classes and the course, and neither page names a student', async () => {
  const path = `/courses/${opened.world.courses.algebra}`;
  const page = await read(path, 'valdez');
  expect(page.text).toMatch(/\d+ have shown it/);
  expect(page.text).toContain('The whole course');
  for (const each of [page, await read('/school/goals', 'nwosu')]) {
    expect(each.text).not.toContain('Joaquín');
    expect(each.html).not.toContain('/students/');
  }
});

test('nobody else reads the counts of the school', async () => {
  for (const who of ['valdez', 'osei', 'joaquin'])
    for (const path of ['/school/goals', '/school/goals.csv'])
      expect((await get(path, who)).status).toBe(404);
});

test('a leader of another school reads that school’s goals alone', async () => {
  const page = await read('/school/goals', 'bell');
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('What slope means');
  expect(await (await get('/school/goals.csv', 'bell')).text()).not.toContain('What slope means');
});
