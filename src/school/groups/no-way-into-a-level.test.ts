import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupPurposes } from '#core/groups/group.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { changeGroup } from './change-group.ts';
import { endGroup } from './end-group.ts';
import { makeGroups } from './make-groups.ts';
import { undoGroupAct } from './undo-group-act.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
  nine = await plantClass(database);
  await judge(nine.students.ana, 2);
  await judge(nine.students.bao, 4);
});
afterAll(() => database.close());

async function judge(studentId: string, level: number): Promise<void> {
  const { ortega: by, classId, goals, inSchool } = nine;
  const evidence = { id: newId(), classId, studentId, goalId: goals.slope, level };
  await inSchool((school) => recordEvidence(school, { by, evidence }));
}

/** Everything that says a level, as it stands, byte for byte. */
async function levels(school: InSchool): Promise<string> {
  const rows = await school.db
    .selectFrom('estimates')
    .selectAll()
    .where('school_id', '=', school.id)
    .orderBy('student_id')
    .orderBy('goal_id')
    .execute();
  return JSON.stringify(rows);
}

test('whoever works with whom, and however that changes, every level stays byte for byte', async () => {
  const { ortega: by, classId, goals, tasks, students, inSchool } = nine;
  const who = fc.subarray(Object.values(students), { minLength: 2 });
  const act = fc.record({
    who,
    afterwards: who,
    purpose: fc.constantFrom(...groupPurposes),
    goalId: fc.constantFrom('', goals.slope, goals.equations),
    taskId: fc.constantFrom('', tasks.tank),
    reason: fc.constantFrom('', 'Close to: slope', '4'),
    ends: fc.boolean(),
    undone: fc.boolean(),
  });
  const before = await inSchool(levels);
  expect(JSON.parse(before)).toHaveLength(2);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
      for (const { who: first, afterwards, ends, undone, ...group } of acts) {
        const common = { classId, reason: group.reason, lastDay: '', language: 'en' };
        const [made, changed, ended] = [newId(), newId(), newId()];
        const groups = { ...common, ...group, writeId: made, sets: [first] };
        const { groupIds } = await inSchool((school) => makeGroups(school, { by, groups }));
        const [groupId = ''] = groupIds;
        const change = {
          ...common,
          writeId: changed,
          groupId,
          studentIds: afterwards,
          was: first,
          moves: true,
        };
        await inSchool((school) => changeGroup(school, { by, change }));
        if (ends) await inSchool((school) => endGroup(school, { by, writeId: ended, classId, groupId }));
        for (const done of undone ? [...(ends ? [ended] : []), changed, made] : [])
          await inSchool((school) => undoGroupAct(school, { by, writeId: newId(), classId, done }));
      }
      expect(await inSchool(levels)).toBe(before);
    }),
    { numRuns: 25 },
  );
});

test('and that would be seen: a judgement changes them', async () => {
  const before = await nine.inSchool(levels);
  await judge(nine.students.ana, 4);
  expect(await nine.inSchool(levels)).not.toBe(before);
});
