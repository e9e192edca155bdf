import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { loadRecord } from '#school/families/load-record.ts';
import { countShown } from '#school/goals/count-shown.ts';
import { countShownInClass } from '#school/mastery/count-shown-in-class.ts';
import { describeCell } from '#school/mastery/describe-cell.ts';
import { listMap } from '#school/mastery/list-map.ts';
import { confirmMerge } from '#school/merges/confirm-merge.ts';
import { undoMerge } from '#school/merges/undo-merge.ts';
import { listWithdrawn } from '#school/messages/list-withdrawn.ts';
import { loadClassWeek } from '#school/messages/week/load-class-week.ts';
import { openMyGoals } from '#school/records/open-my-goals.ts';
import { openStudentRecord } from '#school/records/open-student-record.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { gatherGoals } from '#school/transfers/gather-record.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, withStanding } from '#tests/evidence/plant-class.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { plainWords } from '#tests/transfers/plant-package.ts';
import { makeOverride } from './make-override.ts';
import { withdrawOverride } from './withdraw-override.ts';

let database: TestDatabase;
let nine: PlantedTwins;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantTwins(database);
});
afterAll(() => database.close());

async function override(
  level: number,
  more: { studentId?: string; by?: Actor; goal?: 'slope' | 'equations' } = {},
) {
  const { studentId = nine.students.ana, by = nine.ortega, goal = 'slope' } = more;
  const id = newId();
  const { classId, goals } = nine;
  const reason = 'She explained it to the class.';
  await nine.inSchool((school) =>
    makeOverride(school, { by, override: { id, classId, studentId, goalId: goals[goal], level, reason } }),
  );
  return id;
}

/** Three pieces at 2: Getting there, not shown yet. */
async function threeTwos(studentId = nine.students.ana) {
  for (const on of ['2026-11-10', '2026-11-11', '2026-11-12']) await nine.judge(studentId, { level: 2, on });
}

const judgedMastery = { status: 'shown', word: 3, isJudged: true };

test('the Map, the counts and the cell that is said after an act', async () => {
  const { classId, courseId, goals, students, ortega } = nine;
  await threeTwos();
  await override(3);
  const evidenceId = await nine.judge(students.ana, { level: 2, on: '2026-11-13' });
  const found = await nine.inSchool(async (school) => ({
    map: await listMap(school, { by: ortega, classId, language: 'en' }),
    inClass: await countShownInClass(school, { classId, goalId: goals.slope, today: '2026-11-24' }),
    inCourse: await countShown(school, { courseId, span: '2026-27', today: '2026-11-24' }),
    cell: await describeCell(school, {
      by: ortega,
      classId,
      studentId: students.ana,
      goalId: goals.slope,
      of: { evidenceId },
      language: 'en',
    }),
  }));
  expect(found.map.estimateOf(students.ana, goals.slope)).toEqual(judgedMastery);
  expect(found.inClass).toBe(1);
  expect(found.inCourse.get(goals.slope)).toEqual({ shown: 1, begun: 1 });
  expect(found.cell.held).toEqual(judgedMastery);
  expect(found.cell.shown).toBe(1);
});

test('judged below, what the pieces show is not counted as shown', async () => {
  const { classId, courseId, goals, students } = nine;
  for (const on of ['2026-11-10', '2026-11-11', '2026-11-12'])
    await nine.judge(students.ana, { level: 4, on });
  await override(2);
  const found = await nine.inSchool(async (school) => ({
    inClass: await countShownInClass(school, { classId, goalId: goals.slope, today: '2026-11-24' }),
    inCourse: await countShown(school, { courseId, span: '2026-27', today: '2026-11-24' }),
  }));
  expect(found.inClass).toBe(0);
  expect(found.inCourse.get(goals.slope)).toEqual({ shown: 0, begun: 1 });
});

test('the student’s goals, the record for staff, and the record for family with who judged and why', async () => {
  const { ana, ortega, students, goals } = nine;
  await override(3);
  const guardian = withStanding(nine.leader, {
    personId: newId(),
    roles: ['guardian'],
    guards: [{ studentId: students.ana, maySee: true, mayHear: true, mayReply: true }],
  });
  const found = await nine.inSchool(async (school) => ({
    mine: await openMyGoals(school, { by: ana, language: 'en' }),
    staff: await openStudentRecord(school, { by: ortega, studentId: students.ana, language: 'en' }),
    family: await loadRecord(school, { by: guardian, studentId: students.ana, language: 'en' }),
  }));
  for (const { goals: listed } of [found.mine, found.staff]) {
    expect(listed.find(({ goalId }) => goalId === goals.slope)).toMatchObject(judgedMastery);
    expect(listed.find(({ goalId }) => goalId === goals.equations)).toMatchObject({
      status: 'no-evidence',
      isJudged: false,
    });
  }
  const slope = found.family.goals.find(({ wording }) => wording.title === 'Slope as a rate');
  expect(slope).toMatchObject({
    status: 'shown',
    word: 3,
    why: { override: { level: 3, madeBy: 'Ms. Ortega', reason: 'She explained it to the class.' } },
  });
  expect(slope?.why?.explanation.estimate.status).toBe('no-evidence');
});

test('the package for another school says the level, and that a teacher judged it', async () => {
  const { students, goals } = nine;
  await threeTwos();
  await override(3);
  await override(2, { goal: 'equations' });
  const packed = await nine.inSchool(async (school) => {
    const scale = await currentScale(school);
    if (!scale) throw new Error('The school has a scale');
    return gatherGoals(school, { studentId: students.ana, today: '2026-11-24', scale, words: plainWords });
  });
  const of = (goalId: string) => packed.find(({ id }) => id === goalId);
  expect(of(goals.slope)).toMatchObject({
    status: 'shown',
    level: 3,
    pieces: 3,
    why: ['Judged 3: She explained it to the class.', 'Rests on 3.'],
  });
  expect(of(goals.equations)).toMatchObject({ status: 'not-shown', level: 2, pieces: 0 });
});

test('what is told to the family rests on the judgement, and goes with it', async () => {
  const { schoolId: _, courseId, students, goals, ortega } = nine;
  await threeTwos();
  const id = await override(3);
  const scope = {
    courseId,
    schoolYear: '2026-27',
    studentIds: [students.ana, students.bao],
    week: '2026-11-23',
    until: '2026-11-29',
    today: '2026-11-24',
  };
  const week = () => nine.inSchool((school) => loadClassWeek(school, scope));
  const fact = async () =>
    (await week()).get(students.ana)?.goals.find(({ goalId }) => goalId === goals.slope);
  expect(await fact()).toMatchObject({ status: 'shown', overrideId: id });
  await nine.inSchool((school) => withdrawOverride(school, { by: ortega, overrideId: id }));
  expect(await fact()).toMatchObject({ status: 'not-shown', overrideId: undefined });
  expect(await nine.inSchool((school) => listWithdrawn(school, [id, newId()]))).toEqual(new Set([id]));
});

test('of two rows of one student the newest judgement stands with the person kept; undone, each has its own', async () => {
  const { students, twin, goals, leader, ortega } = nine;
  await override(2);
  await override(4, { studentId: twin, by: later(ortega, 5) });
  await override(3, { studentId: twin, goal: 'equations' });
  const columns = (studentId: string) =>
    nine.inSchool(async (school) => {
      const rows = await school.db
        .selectFrom('estimates')
        .select(['goal_id as goalId', 'override_level as level'])
        .where('school_id', '=', school.id)
        .where('student_id', '=', studentId)
        .execute();
      return Object.fromEntries(rows.map(({ goalId, level }) => [goalId, level]));
    });
  const merged = await nine.inSchool((school) =>
    confirmMerge(school, {
      by: leader,
      merge: { writeId: newId(), keptId: students.ana, aliasId: twin, reason: 'One girl.', signIns: 'both' },
    }),
  );
  expect(await columns(students.ana)).toEqual({ [goals.slope]: 4, [goals.equations]: 3 });
  expect(await columns(twin)).toEqual({ [goals.slope]: null, [goals.equations]: null });
  const mergeId = merged.outcome === 'merged' ? merged.mergeId : '';
  await nine.inSchool((school) => undoMerge(school, { by: leader, writeId: newId(), mergeId }));
  expect(await columns(students.ana)).toEqual({ [goals.slope]: 2, [goals.equations]: null });
  expect(await columns(twin)).toEqual({ [goals.slope]: 4, [goals.equations]: 3 });
});

test('one of an alias is withdrawn by who teaches the person kept', async () => {
  const { students, twin, goals, leader, ortega } = nine;
  const id = await override(4, { studentId: twin });
  await nine.inSchool((school) =>
    confirmMerge(school, {
      by: leader,
      merge: { writeId: newId(), keptId: students.ana, aliasId: twin, reason: 'One girl.', signIns: 'both' },
    }),
  );
  await nine.inSchool((school) =>
    withdrawOverride(school, { by: onDay(ortega, '2026-11-25'), overrideId: id }),
  );
  const map = await nine.inSchool((school) =>
    listMap(school, { by: ortega, classId: nine.classId, language: 'en' }),
  );
  expect(map.estimateOf(students.ana, goals.slope)).toMatchObject({ isJudged: false });
});

test('recording many at once leaves it standing', async () => {
  const { classId, students, goals, ortega } = nine;
  await override(3);
  const levels = [1, 2, 3, 4];
  await Promise.all(
    levels.map((level, at) =>
      nine.inSchool((school) =>
        recordEvidence(school, {
          by: onDay(ortega, `2026-11-1${at}`),
          evidence: { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level },
        }),
      ),
    ),
  );
  const map = await nine.inSchool((school) => listMap(school, { by: ortega, classId, language: 'en' }));
  expect(map.estimateOf(students.ana, goals.slope)).toEqual(judgedMastery);
});
