import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAN_PARTS } from '#core/plan/plan-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { addSlot } from '#school/tasks/add-slot.ts';
import { findTask } from '#school/tasks/find-task.ts';
import { reviseTask } from '#school/tasks/revise-task.ts';
import { withdrawSlot } from '#school/tasks/withdraw-slot.ts';
import { addVoice } from '#school/units/add-voice.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { letGo } from '#school/units/let-go.ts';
import { returnLetGo } from '#school/units/return-let-go.ts';
import { withdrawUnitText } from '#school/units/withdraw-unit-text.ts';
import { withdrawVoice } from '#school/units/withdraw-voice.ts';
import { writeUnitText } from '#school/units/write-unit-text.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { bringPlan } from './bring-plan.ts';
import { undoArrival } from './undo-arrival.ts';

let database: TestDatabase;
let nine: PlantedClass;
let unitId: string;

beforeAll(async () => {
  database = await openDatabase();
  nine = await plantClass(database);
  const { ortega: by, courseId, classId, goals, students, tasks, inSchool } = nine;
  const days = { startsOn: '2026-11-02', endsOn: '2026-12-11' };
  const plan = { title: 'Lines', why: '', ...days, goalIds: [goals.slope] };
  ({ unitId } = await inSchool((school) => createUnit(school, { by, courseId, plan })));
  for (const [studentId, level] of [
    [students.ana, 2],
    [students.bao, 4],
  ] as const) {
    const evidence = { id: newId(), classId, studentId, goalId: goals.slope, level, taskId: tasks.tank };
    await inSchool((school) => recordEvidence(school, { by, evidence }));
  }
});
afterAll(() => database.close());

/** Everything that says a level, as it stands, byte for byte. */
function levels(school: InSchool): Promise<string> {
  return school.db
    .selectFrom('estimates')
    .selectAll()
    .where('school_id', '=', school.id)
    .orderBy('student_id')
    .orderBy('goal_id')
    .execute()
    .then((rows) => JSON.stringify(rows));
}

/** Each thing that can be done with a plan, with its undo after it where `undone`. */
const ACTS: readonly ((school: InSchool, words: string, undone: boolean) => Promise<unknown>)[] = [
  ...PLAN_PARTS.map((part) => async (school: InSchool, words: string, undone: boolean) => {
    const { ortega: by } = nine;
    const { textId } = await writeUnitText(school, { by, unitId, part, body: words });
    if (undone && textId) await withdrawUnitText(school, { by, unitId, textId });
  }),
  async (school, body, undone) => {
    const { ortega: by, classId } = nine;
    const { voiceId } = await addVoice(school, { by, unitId, classId, body });
    if (undone) await withdrawVoice(school, { by, unitId, voiceId });
  },
  async (school, what, undone) => {
    const { ortega: by } = nine;
    const { letGoId } = await letGo(school, { by, unitId, what, reason: what });
    if (undone) await returnLetGo(school, { by, unitId, letGoId });
  },
  async (school, _words, undone) => {
    const { ortega: by, classId, students, tasks } = nine;
    const studentIds = [students.ana, students.bao];
    const slot = { day: '2026-11-20', startsAt: '10:00', endsAt: '10:10', studentIds };
    const { slotId } = await addSlot(school, { by, taskId: tasks.tank, classId, slot });
    if (undone) await withdrawSlot(school, { by, taskId: tasks.tank, slotId });
  },
  async (school, _words, inGroups) => {
    const { ortega: by, tasks, goals } = nine;
    const task = await findTask(school, { by, taskId: tasks.tank });
    if (!task) throw new Error('The task is there');
    const plan = { ...task, goalIds: [goals.slope], inGroups };
    await reviseTask(school, { by, taskId: tasks.tank, plan });
  },
  async (school, title) => {
    const { chen: by, biology } = nine;
    const wordings = [{ language: 'en', title, statement: `I can say ${title}.` }];
    const { arrivalId } = await bringPlan(school, {
      by,
      courseId: biology.courseId,
      firstDay: '2026-09-08',
      plan: {
        format: 'waymark-course-plan',
        version: 1,
        course: { title },
        firstDay: '2026-09-08',
        goals: [{ key: 'g1', kind: 'content', wordings }],
        units: [],
      },
    });
    // A year holds seven goals: what came goes again, whatever was drawn.
    await undoArrival(school, { by, courseId: biology.courseId, arrivalId });
  },
];

test('whatever is planned, said, let go of, set for a day or brought in, every level stays byte for byte', async () => {
  const act = fc.record({
    which: fc.nat(ACTS.length - 1),
    words: fc.string({ unit: fc.constantFrom('a', 'b', '4', ' '), minLength: 1, maxLength: 20 }),
    undone: fc.boolean(),
  });
  const before = await nine.inSchool(levels);
  expect(JSON.parse(before)).toHaveLength(2);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      for (const { which, words, undone } of acts)
        await nine.inSchool((school) => ACTS[which]?.(school, `x${words}`, undone) ?? Promise.resolve());
      expect(await nine.inSchool(levels)).toBe(before);
    }),
    { numRuns: 25 },
  );
});

test('and that would be seen: a judgement changes them', async () => {
  const { ortega: by, classId, goals, students, inSchool } = nine;
  const before = await inSchool(levels);
  const evidence = { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level: 4 };
  await inSchool((school) => recordEvidence(school, { by, evidence }));
  expect(await inSchool(levels)).not.toBe(before);
});
