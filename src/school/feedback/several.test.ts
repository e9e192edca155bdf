import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { giveToSeveral, type SharedFeedback } from './give-to-several.ts';
import { listFeedback } from './list-feedback.ts';
import { takeBackSeveral } from './take-back-several.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function give(shared: Partial<SharedFeedback> = {}, by: Actor = nine.ortega): Promise<string> {
  const { students, classId, goals } = nine;
  const note: SharedFeedback = {
    writeId: newId(),
    studentIds: [students.ana, students.bao, students.ana],
    classId,
    goalId: goals.slope,
    kind: 'grow',
    phrase: 'grow.add-units',
    given: 'here',
    ...shared,
  };
  await nine.inSchool((school) => giveToSeveral(school, { by, shared: note }));
  return note.writeId;
}

const listOf = (studentId: string) =>
  nine.inSchool((school) => listFeedback(school, { by: nine.ortega, studentId, language: 'en' }));

test('each of them has a row of their own, and nobody else has', async () => {
  await give();
  const { ana, bao, chidi } = nine.students;
  expect(await listOf(ana)).toMatchObject([{ kind: 'grow', phrase: 'grow.add-units', openedAt: null }]);
  expect(await listOf(bao)).toHaveLength(1);
  expect(await listOf(chidi)).toEqual([]);
});

test('one line in the trail names all of them, and one undo takes it back from all', async () => {
  const writeId = await give();
  await nine.inSchool((school) => takeBackSeveral(school, { by: nine.ortega, writeId }));
  await nine.inSchool((school) => takeBackSeveral(school, { by: nine.ortega, writeId }));
  const { ana, bao } = nine.students;
  expect([...(await listOf(ana)), ...(await listOf(bao))]).toEqual([]);
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', 'like', 'feedback.%')
      .orderBy('act')
      .execute(),
  );
  expect(lines).toEqual([
    { act: 'feedback.give', subject_ids: [ana, bao], detail: { write: writeId, kind: 'grow' } },
    { act: 'feedback.withdraw', subject_ids: [ana, bao], detail: { write: writeId } },
  ]);
});

test('sent again it is given once; with other words it is a conflict', async () => {
  const writeId = await give();
  await give({ writeId });
  expect(await listOf(nine.students.ana)).toHaveLength(1);
  await expect(give({ writeId, phrase: 'grow.say-why' })).rejects.toThrow(Conflict);
});

test('only to students of the class, on its goals and tasks, by who teaches it', async () => {
  const stranger = newId();
  await expect(give({ studentIds: [nine.students.ana, stranger] })).rejects.toThrow(NotFound);
  await expect(give({ goalId: stranger })).rejects.toThrow(NotFound);
  await expect(give({ taskId: stranger })).rejects.toThrow(NotFound);
  await expect(give({}, nine.chen)).rejects.toThrow(NotFound);
  await expect(give({}, nine.leader)).rejects.toThrow(NotFound);
  await expect(give({ studentIds: [] })).rejects.toThrow(Invalid);
  await expect(give({ phrase: undefined })).rejects.toThrow(Invalid);
  const writeId = await give();
  await expect(
    nine.inSchool((school) => takeBackSeveral(school, { by: nine.haddad, writeId })),
  ).rejects.toThrow(NotFound);
  expect(await listOf(nine.students.ana)).toHaveLength(1);
});
