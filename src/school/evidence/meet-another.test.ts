import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import { newId } from '#platform/db/new-id.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { recordEvidence } from './record-evidence.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

function record({ id, level, day }: { id: string; level: number; day: string }) {
  const { classId, students, goals } = nine;
  const evidence = { id, classId, studentId: students.ana, goalId: goals.slope, level, workedOn: day };
  return nine.inSchool((school) =>
    recordEvidence(school, { by: onDay(nine.ortega, '2026-11-20'), evidence }),
  );
}

async function stored() {
  const cell = { studentId: nine.students.ana, goalId: nine.goals.slope, span: '2026-27' };
  return nine.inSchool(async (school) => {
    const [kept] = await lockCells(school, [cell]);
    const history = (await readJudgements(school, [cell])).get(keyOf(cell)) ?? [];
    return { kept: kept?.state, history, replayed: replay(recencyMean, gatherPieces(history)) };
  });
}

test('two that judge the same student at once both count, and the estimate knows of both', async () => {
  nine = await plantClass(database);
  for (const [first, second] of [
    ['2026-10-01', '2026-10-02'],
    ['2026-10-05', '2026-10-06'],
    ['2026-10-12', '2026-10-08'],
  ] as const)
    await Promise.all([
      record({ id: newId(), level: 2, day: first }),
      record({ id: newId(), level: 4, day: second }),
    ]);
  const { kept, history, replayed } = await stored();
  expect(history).toHaveLength(6);
  expect(kept).toEqual(replayed);
  expect(kept?.count).toBe(6);
});

test('the same judgement sent three times at once is added once, and each is answered alike', async () => {
  nine = await plantClass(database);
  const sent = { id: newId(), level: 3, day: '2026-10-01' };
  const answers = await Promise.all([record(sent), record(sent), record(sent)]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { history, kept } = await stored();
  expect(history).toHaveLength(1);
  expect(kept?.count).toBe(1);
});
