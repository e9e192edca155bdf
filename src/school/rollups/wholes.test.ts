import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChosenPart } from '#core/goals/check-parts.ts';
import type { PartsRule } from '#core/goals/read-parts.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { listWholes } from '#school/goals/list-wholes.ts';
import { endParts, makeOfParts, undoParts } from '#school/goals/make-of-parts.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { readWholes } from './read-wholes.ts';
import { rollUpCourse } from './roll-up-course.ts';

let test_: TestDatabase;
let planted: PlantedTwins;
/** Made of slope and equations */
let lines: string;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantTwins(test_);
  const { ortega: by, courseId, inSchool } = planted;
  const wording = { language: 'en', title: 'Lines', statement: 'I can work with lines.' };
  const added = await inSchool((school) => addGoal(school, { by, courseId, kind: 'content', wording }));
  if (added.outcome !== 'added') throw new Error('There is room');
  lines = added.goalId;
});
afterAll(() => test_.close());

const part = (goalId: string, points = 1, required = true): ChosenPart => ({ goalId, points, required });
const both = () => [part(planted.goals.slope, 3), part(planted.goals.equations, 2, false)];

function make(rule: PartsRule, { parts = both(), by = planted.ortega, goalId = lines } = {}) {
  return planted.inSchool((school) => makeOfParts(school, { by, goalId, rule, parts }));
}

async function made(rule: PartsRule, given: Parameters<typeof make>[1] = {}) {
  const outcome = await make(rule, given);
  if (outcome.outcome !== 'made') throw new Error(outcome.problem);
  return outcome;
}

const wholes = () => planted.inSchool((school) => listWholes(school));
const undo = (ruleId: string) =>
  planted.inSchool((school) => undoParts(school, { by: planted.ortega, goalId: lines, ruleId }));

/** Ana has shown slope, and is close with equations; Bao has shown both; of Chidi, Dana and the twin nothing is known. */
async function judgeAll(): Promise<void> {
  const { ana, bao } = planted.students;
  for (const on of ['2026-11-10', '2026-11-11', '2026-11-12']) {
    await planted.judge(ana, { level: 3, on });
    await planted.judge(ana, { goal: 'equations', level: 2, on });
    await planted.judge(bao, { level: 3, on });
    await planted.judge(bao, { goal: 'equations', level: 4, on });
  }
}

async function reading(studentId: string) {
  const wholeOf = await planted.inSchool((school) =>
    readWholes(school, { goalIds: [lines], studentIds: [studentId], schoolYear: '2026-27' }),
  );
  return wholeOf(studentId, lines)?.reading;
}

async function counts() {
  const { ortega: by, courseId, inSchool } = planted;
  const rollUpOf = await inSchool((school) => rollUpCourse(school, { by, courseId }));
  const { ready, close, starting, 'not-enough': little } = rollUpOf(lines).course;
  return [ready, close, starting, little];
}

describe('a goal made of several', () => {
  test('is read from its parts, and says why', async () => {
    await judgeAll();
    await made({ kind: 'points', pointsRequired: 5 });
    const { ana, bao, dana } = planted.students;
    expect(await reading(ana)).toMatchObject({
      isMet: false,
      shown: 1,
      of: 2,
      requiredShown: 1,
      points: 3,
      lowest: 2,
    });
    expect(await reading(bao)).toMatchObject({ isMet: true, shown: 2, points: 5, lowest: 3 });
    expect(await reading(dana)).toMatchObject({ isMet: false, shown: 0, points: 0, lowest: null });
  });

  test('is counted by its parts and not by evidence of its own', async () => {
    await judgeAll();
    await made({ kind: 'points', pointsRequired: 5 });
    expect(await counts()).toEqual([1, 1, 0, 3]);
    await made({ kind: 'points', pointsRequired: 3 });
    expect(await counts()).toEqual([2, 0, 0, 3]);
  });

  test('hears what a teacher judged of a part', async () => {
    await judgeAll();
    await made({ kind: 'every' });
    await planted.inSchool((school) =>
      school.db
        .updateTable('estimates')
        .set({ override_level: 3, override_shown: true })
        .where('school_id', '=', school.id)
        .where('student_id', '=', planted.students.ana)
        .where('goal_id', '=', planted.goals.equations)
        .execute(),
    );
    expect(await reading(planted.students.ana)).toMatchObject({ isMet: true, shown: 2, lowest: 3 });
  });
});

describe('making one', () => {
  test('anew ends what held, and undo brings it back; what ended stays in the record', async () => {
    const first = await made({ kind: 'points', pointsRequired: 4 });
    expect(first.beforeId).toBeNull();
    const second = await made({ kind: 'lowest' });
    expect(second.beforeId).toBe(first.ruleId);
    expect(await wholes()).toMatchObject([{ goalId: lines, rule: { kind: 'lowest' } }]);
    await undo(second.beforeId ?? '');
    expect(await wholes()).toMatchObject([
      { goalId: lines, rule: { kind: 'points', pointsRequired: 4 }, parts: both() },
    ]);
  });

  test('for the first time is undone by ending it, and an end by making it again', async () => {
    const { ruleId } = await made({ kind: 'every' });
    expect(await undo(ruleId)).toEqual({ outcome: 'ended' });
    expect(await wholes()).toEqual([]);
    await undo(ruleId);
    expect(await wholes()).toMatchObject([{ goalId: lines, rule: { kind: 'every' } }]);
    const ended = await planted.inSchool((school) => endParts(school, { by: planted.ortega, goalId: lines }));
    await undo(ended.ruleId);
    expect(await wholes()).toHaveLength(1);
  });

  test('is refused where a whole would be part of another, or points are out of reach', async () => {
    const { slope, equations } = planted.goals;
    await made({ kind: 'every' });
    expect(await make({ kind: 'every' }, { goalId: slope, parts: [part(lines), part(equations)] })).toEqual({
      outcome: 'refused',
      problem: 'part-is-whole',
    });
    expect(await make({ kind: 'points', pointsRequired: 6 })).toEqual({
      outcome: 'refused',
      problem: 'points-short',
    });
  });

  test('is for those who may change the goal and read its parts', async () => {
    const by = (actor: Actor) => make({ kind: 'every' }, { by: actor });
    await expect(by(planted.chen)).rejects.toThrow(NotFound);
    await expect(by(planted.ana)).rejects.toThrow(Forbidden);
    expect((await by(planted.leader)).outcome).toBe('made');
    const audited = await planted.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['relation', 'subject_ids as ids'])
        .where('school_id', '=', school.id)
        .where('act', '=', 'goal.make-of-parts')
        .execute(),
    );
    const { slope, equations } = planted.goals;
    expect(audited).toEqual([{ relation: 'leads', ids: [lines, slope, equations] }]);
  });
});
