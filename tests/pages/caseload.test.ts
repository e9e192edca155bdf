import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { publishCounts } from '#school/counts/publish-counts.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
const now = () => new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, now);
});
afterAll(() => opened.close());

async function enter(key: 'haddad' | 'brandt' | 'whitfield' | 'nwosu'): Promise<Browser> {
  const { name = '', password } = opened.world.signIns[key] ?? {};
  return app.signIn(name, password ?? '');
}

test('a teacher of English as a new language lands on her caseload, and reads of it and of nobody else', async () => {
  const { people } = opened.world;
  const browser = await enter('haddad');
  expect((await app.get('/', browser)).headers.get('location')).toBe('/caseload');
  const page = await (await app.get('/caseload', browser)).text();
  expect(page).toContain('4 students on your caseload');
  for (const key of ['nabila', 'idris', 'salma', 'junhao'] as const)
    expect(page).toContain(people[key].display);
  expect(page).not.toContain(people.theo.display);
  expect((await app.get(`/students/${people.salma.personId}`, browser)).status).toBe(200);
  expect((await app.get(`/students/${people.theo.personId}`, browser)).status).toBe(404);
});

test('a look through a caseload is written down by its relation', async () => {
  const { people } = opened.world;
  const browser = await enter('brandt');
  await app.get(`/students/${people.theo.personId}`, browser);
  const line = await opened.world.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['relation', 'subject_ids'])
      .where('school_id', '=', school.id)
      .where('actor_id', '=', people.brandt.personId)
      .where('act', '=', 'student.look')
      .executeTakeFirst(),
  );
  expect(line).toEqual({ relation: 'counsels', subject_ids: [people.theo.personId] });
});

test('the day after a caseload ended its student is not there any more', async () => {
  const { people } = opened.world;
  const browser = await enter('brandt');
  await opened.world.inSchool((school) =>
    school.db
      .updateTable('caseloads')
      .set({ until_on: '2026-11-24' })
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.kofi.personId)
      .execute(),
  );
  expect((await app.get(`/students/${people.kofi.personId}`, browser)).status).toBe(404);
  expect((await app.get(`/students/${people.theo.personId}`, browser)).status).toBe(200);
});

test('the district reads what was published, and nothing before', async () => {
  const { world } = opened;
  const browser = await enter('whitfield');
  expect((await app.get('/', browser)).headers.get('location')).toBe('/district');
  expect(await (await app.get('/district', browser)).text()).toContain('Nothing published yet');
  const by = await world.actor('nwosu');
  await world.inSchool((school) => publishCounts(school, { by, writeId: newId() }));
  const page = await (await app.get('/district', browser)).text();
  expect(page).toContain('Ferry Point School');
  expect(page).toContain('>59<');
  expect(page).not.toContain('Nothing published yet');
  for (const path of ['/school', '/people', `/students/${world.people.theo.personId}`])
    expect((await app.get(path, browser)).status).toBe(404);
});
