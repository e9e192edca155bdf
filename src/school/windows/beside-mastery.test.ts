import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READINESS_WORDS } from '#core/readiness/newest-word.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { offerChance } from '#school/chances/offer-chance.ts';
import { restoreChance } from '#school/chances/restore-chance.ts';
import { retractChance } from '#school/chances/retract-chance.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { replayCells } from '#school/merges/replay-cells.ts';
import { sayReadiness } from '#school/readiness/say-readiness.ts';
import { takeBackReadiness } from '#school/readiness/take-back-readiness.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { moveWindow } from './move-window.ts';
import { takeBackMove } from './take-back-move.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Something somebody does about when, and never about how well. */
type Act = { kind: 'move' | 'say' | 'offer'; student: number; task: number; word: number; undone: boolean };
const NAMES = ['ana', 'bao', 'chidi', 'dana'] as const;

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('move' as const, 'say' as const, 'offer' as const),
  student: fc.nat(4),
  task: fc.nat(1),
  word: fc.nat(2),
  undone: fc.boolean(),
});

async function perform(nine: PlantedClass, each: Act, at: number): Promise<void> {
  const name = NAMES[each.student];
  const studentId = name && nine.students[name];
  const taskId = each.task === 0 ? nine.tasks.slip : nine.tasks.tank;
  const { classId } = nine;
  const by = later(nine.ortega, at);
  const id = newId();
  await nine.inSchool(async (school) => {
    if (each.kind === 'move') {
      const students = studentId ? [studentId] : 'whole';
      const to = { kind: 'week-later' } as const;
      await moveWindow(school, { by, move: { id, classId, taskId, students, to, reason: '' } });
      if (each.undone) await takeBackMove(school, { by, moveId: id });
    } else if (each.kind === 'say') {
      const student = later(withStanding(nine.ana, { personId: studentId ?? nine.students.ana }), at);
      const word = READINESS_WORDS[each.word] ?? 'ready';
      await sayReadiness(school, {
        by: student,
        readiness: { id, taskId, word, note: 'I will.', language: 'en' },
      });
      if (each.undone) await takeBackReadiness(school, { by: student, readinessId: id });
    } else {
      const plan = { onDay: '', startsAt: '15:00', endsAt: '16:00', place: 'Here', note: '' };
      const goalIds = each.task === 0 ? [nine.goals.slope] : [];
      await offerChance(school, {
        by,
        id,
        language: 'en',
        plan: { ...plan, weekday: 1 + each.word, classIds: [classId], goalIds },
      });
      if (!each.undone) return;
      await retractChance(school, { by, chanceId: id });
      await restoreChance(school, { by, chanceId: id });
    }
  });
}

const estimates = (nine: PlantedClass) =>
  nine.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .selectAll()
      .where('school_id', '=', school.id)
      .orderBy('student_id')
      .orderBy('goal_id')
      .execute(),
  );

async function judge(nine: PlantedClass, level: number, at: number): Promise<void> {
  const { classId, students, goals, tasks } = nine;
  const studentId = students[NAMES[at % 4] ?? 'ana'];
  const by = onDay(nine.ortega, `2026-11-${String(10 + at).padStart(2, '0')}`);
  const evidence = { id: newId(), classId, studentId, goalId: goals.slope, level, taskId: tasks.slip };
  await nine.inSchool((school) => recordEvidence(school, { by, evidence }));
}

async function replayAll(school: InSchool, cells: Awaited<ReturnType<typeof estimates>>): Promise<void> {
  await replayCells(school, {
    cells: cells.map((row) => ({ studentId: row.student_id, goalId: row.goal_id, span: row.span })),
    now: new Date('2026-11-24T18:00:00Z'),
  });
}

test('no moved window, word about a task or time to drop in changes any estimate, nor what a replay gives', async () => {
  const levels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(levels, fc.array(act, { minLength: 1, maxLength: 6 }), async (history, acts) => {
      const nine = await plantClass(database);
      for (const [at, level] of history.entries()) await judge(nine, level, at);
      const before = await estimates(nine);
      expect(before.length).toBeGreaterThan(0);
      for (const [at, each] of acts.entries()) await perform(nine, each, at);
      // To the byte: not one row was even written to.
      expect(await estimates(nine)).toEqual(before);
      await nine.inSchool((school) => replayAll(school, before));
      const says = (rows: typeof before) => rows.map(({ revision: _, changed_at: __, ...row }) => row);
      expect(says(await estimates(nine))).toEqual(says(before));
    }),
    { numRuns: 10 },
  );
});
