import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { letIn } from '#tests/families/let-in.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { type Browser, openApplication, type TestApplication } from '#tests/pages/open-application.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
let app: TestApplication;
let rosa: Browser;
beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
  app = openApplication(test_, () => new Date('2026-11-24T22:15:00Z'));
  const { adults } = families;
  rosa = await app.signIn(
    ...(await letIn(test_, families, { personId: adults.rosa, name: 'rosa', role: 'guardian' })),
  );
});
afterAll(() => test_.close());

const post = (body: string) =>
  app.post(`/family/students/${families.students.ana}/replies`, { write: newId(), body }, rosa);

test('nothing written, or far too much, is said beside the box and keeps the words', async () => {
  const empty = await post(' ');
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain(`id="reply-${families.students.ana}"`);
  const long = await post('a'.repeat(4001));
  expect(long.status).toBe(422);
  expect(await long.text()).toContain('a'.repeat(4001));
});

test('who writes thirty times within an hour waits, and keeps the words', async () => {
  for (let sent = 0; sent < 30; sent++) expect((await post('Gracias.')).status).toBe(303);
  const more = await post('¿Puede venir el jueves?');
  expect(more.status).toBe(429);
  expect(await more.text()).toContain('¿Puede venir el jueves?');
});
