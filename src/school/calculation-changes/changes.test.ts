import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { createGoal } from '#school/goals/create-goal.ts';
import { openMyGoal } from '#school/records/open-my-goal.ts';
import { currentRubrics } from '#school/rubrics/current-rubrics.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { getChange } from './find-change.ts';
import { lookAtChange } from './look-at-change.ts';
import { dropChange, makeChange } from './make-change.ts';
import { proposeChange } from './propose-change.ts';
import type { Wanted } from './wanted.ts';
import { workOutLevels } from './work-out-levels.ts';

let database: TestDatabase;
let nine: PlantedClass;
let leader: Actor;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  nine = await plantClass(database);
  leader = withStanding(nine.ortega, { roles: ['leader'], teaches: [] });
});

const usual: Wanted = { method: 'recency-mean', settings: {}, span: 'year', coursesMay: [], scale: null };
const now = () => new Date('2026-11-20T12:00:00Z');

async function propose(by: Actor, wanted: Partial<Wanted>, courseId: string | null = null): Promise<string> {
  const id = newId();
  await nine.inSchool((school) =>
    proposeChange(school, { by, change: { id, courseId, wanted: { ...usual, ...wanted }, reason: 'Asked' } }),
  );
  await lookAtChange(database.database, { schoolId: nine.schoolId, changeId: id, now });
  return id;
}

async function make(by: Actor, wanted: Partial<Wanted>, courseId: string | null = null): Promise<string> {
  const changeId = await propose(by, wanted, courseId);
  await nine.inSchool((school) => makeChange(school, { by, courseId, changeId }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
  return changeId;
}

async function judge(
  levels: readonly number[],
  { studentId = nine.students.ana, first = 2 } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, level] of levels.entries()) {
    const day = `2026-11-${String(at + first).padStart(2, '0')}`;
    const evidence = { id: newId(), classId: nine.classId, studentId, goalId: nine.goals.slope, level };
    await nine.inSchool((school) => recordEvidence(school, { by: onDay(nine.ortega, day), evidence }));
    ids.push(evidence.id);
  }
  return ids;
}

function estimates(studentId = nine.students.ana) {
  return nine.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select(['span', 'level', 'word', 'status', 'pieces', 'calculation_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .where('goal_id', '=', nine.goals.slope)
      .orderBy('span')
      .execute(),
  );
}

function altered(changeId: string) {
  return nine.inSchool((school) =>
    school.db
      .selectFrom('calculation_change_cells')
      .select(['student_id', 'span', 'from_status', 'from_word', 'to_status', 'to_word'])
      .where('school_id', '=', school.id)
      .where('change_id', '=', changeId)
      .execute(),
  );
}

test('a change is looked at before it is made, and alters nothing until then', async () => {
  // The recency mean: (8 + 36 + 36 + 81)/65 = 2.48, Getting there; the highest is 3.
  await judge([1, 3, 2, 3]);
  await judge([3, 3, 3], { studentId: nine.students.bao });
  const before = await estimates();
  const changeId = await propose(leader, { method: 'highest' });
  expect(await estimates()).toEqual(before);
  expect(before).toMatchObject([{ word: 2, status: 'not-shown', calculation_id: null }]);
  expect(await altered(changeId)).toEqual([
    {
      student_id: nine.students.ana,
      span: '2026-27',
      from_status: 'not-shown',
      from_word: 2,
      to_status: 'shown',
      to_word: 3,
    },
  ]);
  const change = await nine.inSchool((school) => getChange(school, changeId));
  expect(change).toMatchObject({ state: 'proposed', all: 2, done: 2 });

  await nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
  expect(await estimates()).toMatchObject([{ level: 3, word: 3, status: 'shown', calculation_id: changeId }]);
  expect(await nine.inSchool((school) => getChange(school, changeId))).toMatchObject({
    state: 'made',
    all: 2,
    done: 2,
  });
});

test('what is recorded after a change is worked out by it, before and after the worker came', async () => {
  await judge([2, 2, 2]);
  const changeId = await propose(leader, { method: 'highest' });
  await nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId }));
  const [fourth] = await judge([4], { first: 5 });
  expect(await estimates()).toMatchObject([{ level: 4, pieces: 4, calculation_id: changeId }]);
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
  expect(await estimates()).toMatchObject([{ level: 4, pieces: 4 }]);
  await nine.inSchool((school) =>
    withdrawEvidence(school, { by: onDay(nine.ortega, '2026-11-06'), evidenceId: fourth ?? '' }),
  );
  expect(await estimates()).toMatchObject([{ level: 2, pieces: 3 }]);
  await make(leader, { method: 'recency-mean' });
  await judge([3], { first: 6 });
  // (8 + 12 + 18)·2 + 27·3 = 157 of 65
  expect((await estimates())[0]?.level).toBeCloseTo(157 / 65, 12);
});

test('what the student reads is explained by the calculation that holds', async () => {
  await judge([1, 3, 2, 3]);
  await make(leader, { method: 'decaying', settings: { newest: 50 } });
  const { why } = await nine.inSchool((school) =>
    openMyGoal(school, {
      by: onDay(nine.ana, '2026-11-20'),
      goalId: nine.goals.slope,
      language: 'en',
    }),
  );
  // 1; 2; 2; 2.5
  expect(why?.explanation).toMatchObject({ method: 'decaying', recomputed: 2.5 });
  expect((await estimates())[0]?.level).toBe(2.5);
});

test('a course chooses within what the school allows, and falls back where it no longer does', async () => {
  await judge([1, 3, 2, 3]);
  const { courseId } = nine;
  await expect(propose(nine.ortega, { method: 'highest' }, courseId)).rejects.toThrow(Invalid);
  const ofSchool = await make(leader, { method: 'average', coursesMay: ['highest'] });
  expect(await estimates()).toMatchObject([{ level: 2.25, calculation_id: ofSchool }]);
  const ofCourse = await make(nine.ortega, { method: 'highest' }, courseId);
  expect(await estimates()).toMatchObject([{ level: 3, calculation_id: ofCourse }]);
  const narrower = await make(leader, { method: 'average' });
  expect(await estimates()).toMatchObject([{ level: 2.25, calculation_id: narrower }]);
  await make(leader, { method: 'average', coursesMay: ['highest'] });
  expect(await estimates()).toMatchObject([{ level: 3, calculation_id: ofCourse }]);
  const back = await make(nine.ortega, { method: null }, courseId);
  expect((await estimates())[0]?.level).toBe(2.25);
  expect(await nine.inSchool((school) => getChange(school, back))).toMatchObject({ state: 'made', all: 1 });
});

test('what is recorded after a new scale, and before the levels are worked out, is read on it too', async () => {
  const { courseId, schoolId } = nine;
  await make(leader, { method: 'average', coursesMay: ['recency-mean'] });
  await make(nine.ortega, { method: 'recency-mean' }, courseId);
  await judge([3, 3, 3]);
  const levels = ['Beginning', 'Building', 'Secure'].map((en) => ({ names: { en } }));
  const scale = { levels, cut: 3, mapping: [1, 2, 2, 3] };
  const wanted = { method: 'average', coursesMay: ['recency-mean'], scale };
  const changeId = await propose(leader, wanted);
  await nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId }));
  await judge([3], { first: 10 });
  const [recorded] = await estimates();
  // Three pieces read as 2 and one of 3, and not four of 3.
  expect(recorded?.pieces).toBe(4);
  expect(recorded?.level).toBeGreaterThan(2);
  expect(recorded?.level).toBeLessThan(3);
  await workOutLevels(database.database, { schoolId, changeId, now });
  expect((await estimates())[0]?.level).toBe(recorded?.level);
});

test('levels of a course go on over the years only where the school says so', async () => {
  const { courseId } = nine;
  await make(leader, { method: 'average', coursesMay: ['highest'] });
  const wanted = { method: 'highest', span: 'continuing' } as const;
  await expect(propose(nine.ortega, wanted, courseId)).rejects.toMatchObject({
    problems: [{ field: 'span', problem: 'begins-anew' }],
  });
  await make(leader, { method: 'average', coursesMay: ['highest'], span: 'continuing' });
  await make(nine.ortega, wanted, courseId);
  const continuing = () =>
    nine.inSchool((school) =>
      school.db
        .selectFrom('goals')
        .select('continuing')
        .where('school_id', '=', school.id)
        .where('id', '=', nine.goals.slope)
        .executeTakeFirstOrThrow(),
    );
  expect(await continuing()).toEqual({ continuing: true });
  await make(leader, { method: 'average', coursesMay: ['highest'] });
  expect(await continuing()).toEqual({ continuing: false });
});

test('a goal that is made later follows its course', async () => {
  await make(leader, { method: 'latest', coursesMay: ['highest'], span: 'continuing' });
  const { goalId } = await nine.inSchool((school) =>
    createGoal(school, {
      by: nine.ortega,
      courseId: nine.courseId,
      kind: 'content',
      wording: { language: 'en', title: 'Areas', statement: 'I can find an area.' },
    }),
  );
  const goal = await nine.inSchool((school) =>
    school.db
      .selectFrom('goals as g')
      .innerJoin('calculations as k', (join) =>
        join.onRef('k.school_id', '=', 'g.school_id').onRef('k.id', '=', 'g.calculation_id'),
      )
      .select(['k.method', 'g.continuing'])
      .where('g.school_id', '=', school.id)
      .where('g.id', '=', goalId)
      .executeTakeFirstOrThrow(),
  );
  expect(goal).toEqual({ method: 'latest', continuing: true });
});

test('levels go on over the years, and start anew again', async () => {
  await judge([1, 1, 1]);
  await make(leader, { method: 'average', span: 'continuing' });
  expect(await estimates()).toMatchObject([
    { span: '2026-27', pieces: 0, status: 'no-evidence' },
    { span: 'continuing', pieces: 3, level: 1 },
  ]);
  await judge([4], { first: 5 });
  expect(await estimates()).toMatchObject([{ pieces: 0 }, { span: 'continuing', pieces: 4, level: 1.75 }]);
  const years = await nine.inSchool((school) =>
    school.db.selectFrom('evidence').select('span').distinct().where('school_id', '=', school.id).execute(),
  );
  expect(years).toEqual([{ span: '2026-27' }]);
  await make(leader, { method: 'average' });
  expect(await estimates()).toMatchObject([
    { span: '2026-27', pieces: 4, level: 1.75 },
    { span: 'continuing', pieces: 0 },
  ]);
});

test('another scale keeps judgements, reads them through its mapping and takes rubrics along', async () => {
  await judge([4, 4, 3]);
  const named = (en: string) => ({ names: { en } });
  const scale = {
    levels: [named('Beginning'), named('Building'), named('Secure')],
    cut: 3,
    mapping: [1, 2, 2, 3],
  };
  const changeId = await propose(leader, { method: 'average', scale });
  // Read as 3, 3 and 2: 2.67, Secure by the nearest, below the cut.
  expect(await altered(changeId)).toMatchObject([
    { from_status: 'shown', from_word: 4, to_status: 'not-shown', to_word: 3 },
  ]);
  await nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
  expect((await estimates())[0]?.level).toBeCloseTo(8 / 3, 12);
  const holds = await nine.inSchool(currentScale);
  expect(holds).toMatchObject({ ordinal: 2, cut: 3, levels: [{ names: { en: 'Beginning' } }, {}, {}] });
  const rubric = await nine.inSchool((school) => currentRubrics(school, [nine.goals.slope]));
  expect(rubric.get(nine.goals.slope)).toMatchObject({ ordinal: 2, scaleVersionId: holds?.id });
  expect(rubric.get(nine.goals.slope)?.descriptors.map(({ level }) => level)).toEqual([1, 2, 3]);
  const kept = await nine.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select('level')
      .where('school_id', '=', school.id)
      .orderBy('level')
      .execute(),
  );
  expect(kept).toEqual([{ level: 3 }, { level: 4 }, { level: 4 }]);
  await judge([3], { first: 9 });
  expect((await estimates())[0]?.level).toBeCloseTo(11 / 4, 12);
});

test('what is only practised leaves the level alone', async () => {
  await judge([3, 3, 3]);
  await nine.inSchool((school) =>
    school.db
      .updateTable('tasks')
      .set({ counts: false })
      .where('school_id', '=', school.id)
      .where('id', '=', nine.tasks.slip)
      .execute(),
  );
  const before = await estimates();
  const { estimate } = await nine.inSchool((school) =>
    recordEvidence(school, {
      by: onDay(nine.ortega, '2026-11-20'),
      evidence: {
        id: newId(),
        classId: nine.classId,
        studentId: nine.students.ana,
        goalId: nine.goals.slope,
        taskId: nine.tasks.slip,
        level: 1,
      },
    }),
  );
  expect(estimate).toMatchObject({ word: 3, count: 3 });
  expect(await estimates()).toEqual(before);
  const { evidence, why } = await nine.inSchool((school) =>
    openMyGoal(school, { by: onDay(nine.ana, '2026-11-20'), goalId: nine.goals.slope, language: 'en' }),
  );
  expect(evidence.map(({ counts }) => counts)).toEqual([false, true, true, true]);
  expect(why?.explanation.pieces).toHaveLength(3);
  expect(gatherPieces(evidence)).toHaveLength(4);
});

test('nobody else chooses, nothing is made twice, and what was dropped stays dropped', async () => {
  await expect(propose(nine.ortega, { method: 'highest' })).rejects.toThrow(NotFound);
  await expect(propose(nine.ana, { method: 'highest' }, nine.courseId)).rejects.toThrow(Forbidden);
  await expect(propose(leader, { method: 'guess' })).rejects.toThrow(Invalid);
  await expect(propose(leader, { settings: { lambda: 2 } })).rejects.toThrow(Invalid);
  await expect(propose(leader, { method: null })).rejects.toThrow(Invalid);
  const dropped = await propose(leader, { method: 'highest' });
  await nine.inSchool((school) => dropChange(school, { by: leader, courseId: null, changeId: dropped }));
  await expect(
    nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId: dropped })),
  ).rejects.toThrow(Conflict);
  const made = await propose(leader, { method: 'highest' });
  await nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId: made }));
  await nine.inSchool((school) => makeChange(school, { by: leader, courseId: null, changeId: made }));
  await expect(propose(leader, { method: 'latest' })).rejects.toThrow(Conflict);
  const choices = await nine.inSchool((school) =>
    school.db.selectFrom('calculations').select('id').where('school_id', '=', school.id).execute(),
  );
  expect(choices).toEqual([{ id: made }]);
});
