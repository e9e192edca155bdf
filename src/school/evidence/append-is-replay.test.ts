import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import { addDays } from '#core/time/add-days.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { recordEvidence } from './record-evidence.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** One act of a teacher: days run on from the first, `back` is how long before today the work was done. */
const acts = fc.array(
  fc.record({
    level: fc.integer({ min: 1, max: 4 }),
    wait: fc.integer({ min: 0, max: 2 }),
    back: fc.constantFrom(0, 0, 0, 1, 4),
    at: fc.constantFrom('day', 'day', 'slip', 'tank', 'retake'),
    by: fc.constantFrom('ortega', 'ortega', 'haddad'),
    withdraws: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 14 },
);
type Act = typeof acts extends fc.Arbitrary<(infer Each)[]> ? Each : never;

async function perform(nine: PlantedClass, by: Actor, act: Act, made: string[]): Promise<void> {
  const [oldest] = made;
  if (act.withdraws && oldest) {
    made.shift();
    await nine.inSchool((school) => withdrawEvidence(school, { by, evidenceId: oldest }));
    return;
  }
  const { classId, students, goals, tasks } = nine;
  const { evidenceId } = await nine.inSchool((school) =>
    recordEvidence(school, {
      by,
      evidence: {
        id: newId(),
        classId,
        studentId: students.ana,
        goalId: goals.slope,
        level: act.level,
        workedOn: act.back > 0 ? addDays(by.standing.today, -act.back) : undefined,
        taskId: act.at === 'day' ? undefined : act.at === 'tank' ? tasks.tank : tasks.slip,
        retake: act.at === 'retake',
      },
    }),
  );
  made.push(evidenceId);
}

async function stored(nine: PlantedClass) {
  const cell = { studentId: nine.students.ana, goalId: nine.goals.slope, span: '2026-27' };
  return nine.inSchool(async (school) => {
    const [kept] = await lockCells(school, [cell]);
    const history = (await readJudgements(school, [cell])).get(keyOf(cell)) ?? [];
    return { kept: kept?.state, replayed: replay(recencyMean, gatherPieces(history)) };
  });
}

test('whatever is recorded, corrected, retaken, dated back and withdrawn, the estimate is what a replay gives', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const nine = await plantClass(database);
      const made: string[] = [];
      let day = '2026-09-10';
      for (const [index, act] of steps.entries()) {
        day = addDays(day, act.wait);
        const by = later(onDay(act.by === 'haddad' ? nine.haddad : nine.ortega, day), index);
        await perform(nine, by, act, made);
        const { kept, replayed } = await stored(nine);
        expect(kept).toEqual(replayed);
      }
    }),
    { numRuns: 25 },
  );
});
