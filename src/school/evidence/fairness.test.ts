import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/time/add-days.ts';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { recordEvidence } from './record-evidence.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** So much of a level is the noise of binary fractions. */
const NOISE = 1e-9;

function judge(nine: PlantedClass, { level, day }: { level: number; day: string }) {
  const { classId, students, goals } = nine;
  const evidence = {
    id: newId(),
    classId,
    studentId: students.bao,
    goalId: goals.slope,
    level,
    workedOn: day,
  };
  return nine.inSchool((school) =>
    recordEvidence(school, { by: onDay(nine.ortega, '2026-11-24'), evidence }),
  );
}

test('raising a judgement, or adding one at or above the level, never lowers the level', async () => {
  const levels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(levels, fc.nat(5), async (history, which) => {
      const nine = await plantClass(database);
      let level = 0;
      for (const [at, each] of history.entries()) {
        const { estimate } = await judge(nine, { level: each, day: addDays('2026-10-01', 2 * at) });
        level = estimate.level ?? 0;
      }
      const raised = which % history.length;
      const higher = Math.min(4, (history[raised] ?? 1) + 1);
      const afterRaise = await judge(nine, { level: higher, day: addDays('2026-10-01', 2 * raised) });
      expect(afterRaise.estimate.level).toBeGreaterThanOrEqual(level - NOISE);
      const before = afterRaise.estimate.level ?? 0;
      const afterMore = await judge(nine, {
        level: Math.min(4, Math.ceil(before - NOISE)),
        day: '2026-11-20',
      });
      expect(afterMore.estimate.level).toBeGreaterThanOrEqual(before - NOISE);
    }),
    { numRuns: 20 },
  );
});
