import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { countJudged } from './cells-of-task.ts';
import type { TaskPlan } from './check-task.ts';
import { findTask } from './find-task.ts';
import { reviseTask } from './revise-task.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  nine = await plantClass(database);
  for (const day of [2, 3, 4]) await judge(3, `2026-11-0${day}`);
  await judge(1, '2026-11-05', nine.tasks.slip);
});

async function judge(level: number, day: string, taskId?: string): Promise<void> {
  const { classId, students, goals } = nine;
  const evidence = { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level, taskId };
  await nine.inSchool((school) => recordEvidence(school, { by: onDay(nine.ortega, day), evidence }));
}

function revise(changed: Partial<TaskPlan>) {
  const plan: TaskPlan = {
    title: 'Exit slip',
    kind: 'formative',
    goalIds: [nine.goals.slope],
    readyFrom: null,
    readyAbout: null,
    counts: true,
    ...changed,
  };
  const by = onDay(nine.ortega, '2026-11-20');
  return nine.inSchool((school) => reviseTask(school, { by, taskId: nine.tasks.slip, plan }));
}

function level() {
  return nine.inSchool(async (school) => {
    const row = await school.db
      .selectFrom('estimates')
      .select(['level', 'pieces'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', nine.students.ana)
      .where('goal_id', '=', nine.goals.slope)
      .executeTakeFirstOrThrow();
    return [row.pieces, row.level?.toFixed(6)];
  });
}

test('what no longer counts leaves the level in the same act, and what counts again comes back', async () => {
  // (8 + 12 + 18)·3 + 27·1 = 141 of 65
  expect(await level()).toEqual([4, '2.169231']);
  await revise({ counts: false });
  expect(await level()).toEqual([3, '3.000000']);
  await revise({ counts: false, title: 'Exit slip, again' });
  expect(await level()).toEqual([3, '3.000000']);
  await revise({ kind: 'summative', counts: false });
  expect(await level()).toEqual([4, '2.169231']);
  const task = await nine.inSchool((school) =>
    findTask(school, { by: nine.ortega, taskId: nine.tasks.slip }),
  );
  expect(task).toMatchObject({ kind: 'summative', counts: true });
});

test('says beforehand how many students were judged on it, and afterwards how many levels changed', async () => {
  const { slip, tank } = nine.tasks;
  expect(await nine.inSchool((school) => countJudged(school, slip))).toBe(1);
  expect(await nine.inSchool((school) => countJudged(school, tank))).toBe(0);
  await revise({ counts: false });
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select('detail')
      .where('school_id', '=', school.id)
      .where('act', '=', 'task.revise')
      .execute(),
  );
  expect(lines).toMatchObject([{ detail: { counts: false, levels: 1 } }]);
});
