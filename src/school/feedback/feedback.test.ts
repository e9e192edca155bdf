import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, NotFound } from '#platform/failures/failures.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { giveFeedback } from './give-feedback.ts';
import { listFeedback } from './list-feedback.ts';
import type { NewFeedback } from './new-feedback.ts';
import { openFeedback } from './open-feedback.ts';
import { withdrawFeedback } from './withdraw-feedback.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function give(feedback: Partial<NewFeedback> = {}, by = nine.ortega): Promise<string> {
  const { classId, students, goals } = nine;
  const words: NewFeedback = {
    id: newId(),
    kind: 'glow',
    studentId: students.ana,
    classId,
    goalId: goals.slope,
    phrase: 'glow.ties-units',
    given: 'here',
    ...feedback,
  };
  return (await nine.inSchool((school) => giveFeedback(school, { by, feedback: words }))).feedbackId;
}

const list = (by = nine.ana, studentId = nine.students.ana) =>
  nine.inSchool((school) => listFeedback(school, { by, studentId, language: 'en' }));

test('newest first, with the goal, the task, who gave it and the words', async () => {
  await give();
  await give(
    {
      kind: 'grow',
      phrase: undefined,
      body: ' Di por qué. ',
      language: 'es',
      goalId: undefined,
      taskId: nine.tasks.slip,
    },
    later(nine.haddad, 5),
  );
  expect(await list()).toMatchObject([
    {
      kind: 'grow',
      body: 'Di por qué.',
      language: 'es',
      goal: null,
      taskTitle: 'Exit slip',
      givenBy: 'Mr. Haddad',
    },
    {
      kind: 'glow',
      phrase: 'glow.ties-units',
      body: null,
      goal: { title: 'Slope as a rate', language: 'en' },
      givenBy: 'Ms. Ortega',
      givenOn: '2026-11-24',
      openedAt: null,
    },
  ]);
});

test('what was told elsewhere needs no words; what is given here does', async () => {
  await give({ phrase: undefined, given: 'elsewhere' });
  expect(await list()).toMatchObject([{ given: 'elsewhere', phrase: null, body: null }]);
  await expect(give({ phrase: undefined, body: '  ' })).rejects.toMatchObject({
    problems: [{ field: 'body', problem: 'is-empty' }],
  });
  await expect(give({ kind: 'grow', phrase: 'glow.ties-units' })).rejects.toMatchObject({
    problems: [{ field: 'phrase', problem: 'is-not-in-the-bank' }],
  });
});

test('sent again it is given once; with other words it is a conflict', async () => {
  const id = newId();
  await give({ id });
  await give({ id });
  expect(await list()).toHaveLength(1);
  await expect(give({ id, phrase: 'glow.says-why' })).rejects.toThrow(Conflict);
  await expect(give({ id, goalId: nine.goals.equations })).rejects.toThrow(Conflict);
  await expect(give({ id, given: 'elsewhere' })).rejects.toThrow(Conflict);
});

test('only to a student, goal and task of the class', async () => {
  const stranger = newId();
  await expect(give({}, nine.chen)).rejects.toThrow(NotFound);
  await expect(give({}, nine.leader)).rejects.toThrow(NotFound);
  await expect(give({ studentId: stranger })).rejects.toThrow(NotFound);
  await expect(give({ goalId: stranger })).rejects.toThrow(NotFound);
  await expect(give({ taskId: stranger })).rejects.toThrow(NotFound);
  await expect(give({ occasionId: stranger })).rejects.toThrow(NotFound);
});

test('about work of this class or course only, not about what another teacher saw', async () => {
  const { algebra, biology, students, ortega, tasks } = nine;
  const work = (classId: string, workedOn: string, taskId: string | null = null) =>
    nine.inSchool(async (school) => {
      const id = newId();
      await school.db
        .insertInto('occasions')
        .values({
          school_id: school.id,
          id,
          student_id: students.ana,
          class_id: classId,
          task_id: taskId,
          worked_on: workedOn,
          created_by: ortega.standing.personId,
        })
        .execute();
      return id;
    });
  await expect(give({ occasionId: await work(biology.classId, '2026-11-23') })).rejects.toThrow(NotFound);
  await give({ occasionId: await work(algebra.classId, '2026-11-24') });
  await give({ occasionId: await work(biology.classId, '2026-11-24', tasks.slip) });
  expect(await list()).toHaveLength(2);
});

test('the student opens it, once; nobody else does', async () => {
  const id = await give();
  await nine.inSchool((school) => openFeedback(school, { by: nine.ana, feedbackIds: [id] }));
  await nine.inSchool((school) => openFeedback(school, { by: later(nine.ana, 60), feedbackIds: [id, id] }));
  expect(await list()).toMatchObject([{ openedAt: new Date('2026-11-24T15:00:00Z') }]);
  await expect(
    nine.inSchool((school) => openFeedback(school, { by: nine.ortega, feedbackIds: [id] })),
  ).rejects.toThrow(NotFound);
});

test('who gave it takes it back, and then it is not read any more', async () => {
  const id = await give();
  const takeBack = (by: typeof nine.ortega) =>
    nine.inSchool((school) => withdrawFeedback(school, { by, feedbackId: id }));
  await expect(takeBack(nine.haddad)).rejects.toThrow(Forbidden);
  await expect(takeBack(nine.chen)).rejects.toThrow(NotFound);
  await takeBack(nine.ortega);
  await takeBack(nine.ortega);
  expect(await list()).toEqual([]);
});

test('others do not read it', async () => {
  await give();
  await expect(list(nine.chen)).rejects.toThrow(NotFound);
  expect(await list(nine.haddad)).toHaveLength(1);
  expect(await list(nine.leader)).toHaveLength(1);
});

test('giving and taking back are in the audit trail without the words', async () => {
  const id = await give({ phrase: undefined, body: 'You tried twice.', language: 'en' });
  await nine.inSchool((school) => withdrawFeedback(school, { by: nine.ortega, feedbackId: id }));
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', 'like', 'feedback.%')
      .orderBy('at')
      .execute(),
  );
  expect(lines).toEqual([
    { act: 'feedback.give', subject_ids: [nine.students.ana], detail: { feedback: id, kind: 'glow' } },
    { act: 'feedback.withdraw', subject_ids: [nine.students.ana], detail: { feedback: id } },
  ]);
});
