import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/time/add-days.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { copyDatabase } from '#tests/merges/copy-database.ts';
import { estimateOf } from '#tests/merges/plant-twins.ts';
import { confirmMerge } from './confirm-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedClass;
beforeAll(async () => {
  test_ = await openDatabase();
  planted = await plantClass(test_);
});
afterAll(() => test_.close());

interface Step {
  /** Under which of the two ids it is recorded, before they are one */
  readonly who: 'kept' | 'alias';
  readonly judge: 'ortega' | 'haddad';
  readonly task: 'slip' | 'tank' | undefined;
  readonly goal: 'slope' | 'equations';
  readonly level: number;
  /** Days after 1 September on which the teacher judges the work of that day */
  readonly day: number;
  readonly retake: boolean;
  /** Takes back what was recorded so many steps before instead */
  readonly takesBack: number | undefined;
}

const steps = (retakes: boolean) =>
  fc.array(
    fc.record<Step>({
      who: fc.constantFrom('kept', 'alias'),
      judge: fc.constantFrom('ortega', 'haddad'),
      task: fc.constantFrom('slip', 'tank', undefined),
      goal: fc.constantFrom('slope', 'equations'),
      level: fc.integer({ min: 1, max: 4 }),
      day: fc.integer({ min: 0, max: 6 }),
      retake: retakes ? fc.boolean() : fc.constant(false),
      takesBack: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 5 }),
    }),
    { maxLength: 7 },
  );

test('whatever was recorded under either id and after, it says what one student’s record would; undone, what was', async () => {
  await fc.assert(
    fc.asyncProperty(steps(false), steps(true), async (before, after) => {
      const [kept, alias, one] = await plantThree();
      const inTwo = await play(before, ({ who }) => (who === 'kept' ? kept : alias));
      const inOne = await play(before, () => one);
      const was = await copyDatabase(test_.ownerUrl);
      const mergeId = await merge(kept, alias);
      expect(await read(kept)).toEqual(await read(one));
      const unmerged = await merge(kept, alias, mergeId);
      expect(unmerged).toBe('undone');
      expect(await copyDatabase(test_.ownerUrl)).toEqual(was);
      await merge(kept, alias);
      await play(after, () => kept, inTwo);
      await play(after, () => one, inOne);
      expect(await read(kept)).toEqual(await read(one));
    }),
    { numRuns: 12 },
  );
});

function plantThree(): Promise<readonly [string, string, string]> {
  return planted.inSchool(async (school) => {
    const plant = async (name: string) => {
      const id = await plantPerson(school, [name, name]);
      await enroll(school, planted.classId, id);
      return id;
    };
    return [await plant('Kept'), await plant('Alias'), await plant('One')] as const;
  });
}

/** Plays steps in their order, a minute each; `recorded` are the judgements of steps before. */
async function play(
  played: readonly Step[],
  whoOf: (step: Step) => string,
  recorded: (string | undefined)[] = [],
): Promise<(string | undefined)[]> {
  const ids = [...recorded];
  for (const step of played) {
    const on = addDays('2026-09-01', step.day);
    // The clock goes on from step to step, whatever day the work is of.
    const now = new Date(Date.UTC(2026, 8, 20, 12, ids.length));
    const by = { ...onDay(planted[step.judge], on), now };
    const takenBack = step.takesBack === undefined ? undefined : ids.at(-step.takesBack);
    if (takenBack !== undefined) {
      await planted.inSchool((school) => withdrawEvidence(school, { by, evidenceId: takenBack }));
      ids.push(undefined);
      continue;
    }
    const id = newId();
    await planted.inSchool((school) =>
      recordEvidence(school, {
        by,
        evidence: {
          id,
          studentId: whoOf(step),
          goalId: planted.goals[step.goal],
          level: step.level,
          classId: planted.classId,
          retake: step.retake,
          workedOn: on,
          ...(step.task && { taskId: planted.tasks[step.task] }),
        },
      }),
    );
    ids.push(id);
  }
  return ids;
}

/** Merges, or undoes the merge that is named. */
function merge(keptId: string, aliasId: string, mergeId?: string): Promise<string> {
  return planted.inSchool(async (school) => {
    if (mergeId !== undefined) {
      await undoMerge(school, { by: planted.leader, writeId: newId(), mergeId });
      return 'undone';
    }
    const merged = await confirmMerge(school, {
      by: planted.leader,
      merge: { writeId: newId(), keptId, aliasId, reason: 'A test', signIns: 'kept' },
    });
    return merged.outcome === 'merged' ? merged.mergeId : merged.problem;
  });
}

/** What both goals say, to ten places: sums of one day may be made in another order. */
function read(studentId: string) {
  return planted.inSchool((school) =>
    Promise.all(
      [planted.goals.slope, planted.goals.equations].map(async (goalId) => {
        const { level = null, ...says } = (await estimateOf(school, { studentId, goalId })) ?? { pieces: 0 };
        return says.pieces === 0 ? 'nothing' : { ...says, level: level?.toFixed(10) };
      }),
    ),
  );
}
