import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { listDifferences } from './list-differences.ts';
import { readSelfEvaluations } from './read-self-evaluations.ts';
import { type NewSelfEvaluation, saySelfEvaluation } from './say-self-evaluation.ts';
import { takeBackSelfEvaluation } from './take-back-self-evaluation.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function say(evaluation: Partial<NewSelfEvaluation> = {}, by: Actor = nine.ana): Promise<string> {
  const said: NewSelfEvaluation = {
    id: newId(),
    goalId: nine.goals.slope,
    level: 3,
    reason: ' I explained it to Bao. ',
    language: 'en',
    ...evaluation,
  };
  return (await nine.inSchool((school) => saySelfEvaluation(school, { by, evaluation: said })))
    .selfEvaluationId;
}

const read = (goalId = nine.goals.slope) =>
  nine.inSchool((school) => readSelfEvaluations(school, { studentId: nine.students.ana, goalIds: [goalId] }));

/** Three pieces, so that the level has a word. */
async function judge(level: number, studentId = nine.students.ana): Promise<void> {
  for (const day of ['2026-11-10', '2026-11-12', '2026-11-16'])
    await nine.inSchool((school) =>
      recordEvidence(school, {
        by: nine.ortega,
        evidence: {
          id: newId(),
          classId: nine.classId,
          studentId,
          goalId: nine.goals.slope,
          level,
          workedOn: day,
        },
      }),
    );
}

test('as often as wanted, newest first, and each can be taken back', async () => {
  await say({ level: 2, taskId: nine.tasks.slip });
  const newest = await say({}, later(nine.ana, 5));
  expect(await read()).toMatchObject([
    { level: 3, reason: 'I explained it to Bao.', language: 'en', taskId: null, saidOn: '2026-11-24' },
    { level: 2, taskId: nine.tasks.slip },
  ]);
  const takeBack = (by: Actor) =>
    nine.inSchool((school) => takeBackSelfEvaluation(school, { by, selfEvaluationId: newest }));
  await expect(takeBack(nine.ortega)).rejects.toThrow(NotFound);
  await takeBack(nine.ana);
  await takeBack(nine.ana);
  expect(await read()).toMatchObject([{ level: 2 }]);
});

test('sent again it is said once; with another level it is a conflict', async () => {
  const id = newId();
  await say({ id });
  await say({ id });
  expect(await read()).toHaveLength(1);
  await expect(say({ id, level: 1 })).rejects.toThrow(Conflict);
});

test('of a goal of their own, on the scale, with a reason, and by the student alone', async () => {
  await expect(say({ goalId: newId() })).rejects.toThrow(NotFound);
  await expect(say({ taskId: newId() })).rejects.toThrow(NotFound);
  await expect(say({}, nine.ortega)).rejects.toThrow(NotFound);
  await expect(say({}, nine.leader)).rejects.toThrow(NotFound);
  await expect(say({ level: 9 })).rejects.toThrow(Invalid);
  await expect(say({ reason: '  ' })).rejects.toThrow(Invalid);
  await expect(say({ reason: 'a'.repeat(1001) })).rejects.toThrow(Invalid);
  expect(await read()).toEqual([]);
});

test('the difference is that of the newest word, and of nobody of whom nothing can be said yet', async () => {
  const list = (by: Actor) => nine.inSchool((school) => listDifferences(school, { by }));
  await judge(2);
  await say({ level: 4 });
  const bao = withStanding(nine.ana, { personId: nine.students.bao });
  await say({ level: 1 }, bao);
  const newest = await say({ level: 3 }, later(nine.ana, 5));
  expect(await list(nine.haddad)).toEqual([
    {
      classId: nine.classId,
      studentId: nine.students.ana,
      goalId: nine.goals.slope,
      selfEvaluationId: newest,
      level: 3,
      held: 2,
      saidAt: later(nine.ana, 5).now,
    },
  ]);
  expect(await list(nine.chen)).toEqual([]);
  expect(await list(nine.leader)).toEqual([]);
  await say({ level: 2 }, later(nine.ana, 10));
  expect(await list(nine.ortega)).toEqual([]);
});

test('none of it changes an estimate by a bit, and the trail has it without the words', async () => {
  await judge(2);
  const estimates = () =>
    nine.inSchool((school) =>
      school.db.selectFrom('estimates').selectAll().where('school_id', '=', school.id).execute(),
    );
  const before = await estimates();
  expect(before).toHaveLength(1);
  const id = await say({ level: 4 });
  expect(await estimates()).toEqual(before);
  await nine.inSchool((school) => takeBackSelfEvaluation(school, { by: nine.ana, selfEvaluationId: id }));
  expect(await estimates()).toEqual(before);
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', 'like', 'self-evaluation.%')
      .orderBy('act')
      .execute(),
  );
  const subject_ids = [nine.students.ana];
  expect(lines).toEqual([
    {
      act: 'self-evaluation.say',
      subject_ids,
      detail: { self_evaluation: id, goal: nine.goals.slope },
    },
    { act: 'self-evaluation.take-back', subject_ids, detail: { self_evaluation: id } },
  ]);
});
