import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { setAsideGoal } from '#school/goals/set-aside-goal.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass, plantUnit } from '#tests/evidence/plant-class.ts';
import { explainEstimate } from './explain-estimate.ts';
import { listMap } from './list-map.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

const map = (by = nine.ortega) =>
  nine.inSchool((school) => listMap(school, { by, classId: nine.classId, language: 'en' }));

function judge(level: number, day: string, more: { taskId?: string; retake?: boolean } = {}) {
  const { classId, students, goals } = nine;
  const evidence = { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level, ...more };
  return nine.inSchool((school) => recordEvidence(school, { by: onDay(nine.ortega, day), evidence }));
}

const explained = (by = nine.ortega) =>
  nine.inSchool((school) =>
    explainEstimate(school, {
      by,
      classId: nine.classId,
      studentId: nine.students.ana,
      goalId: nine.goals.slope,
      language: 'en',
    }),
  );

test('students by the name they sort by, goals in the order of the course', async () => {
  const { students, goals } = await map();
  expect(students.map(({ display }) => display)).toEqual([
    'Dana Álvarez',
    'Chidi Okoro',
    'Ana Reyes',
    'Bao Tran',
  ]);
  expect(goals.map(({ title, inFocus }) => [title, inFocus])).toEqual([
    ['Slope as a rate', false],
    ['Solving equations', false],
  ]);
});

test('the goals of the unit stand first, and one set aside not at all', async () => {
  await plantUnit(nine, { goalIds: [nine.goals.equations] });
  expect((await map()).goals.map(({ title, inFocus }) => [title, inFocus])).toEqual([
    ['Solving equations', true],
    ['Slope as a rate', false],
  ]);
  await nine.inSchool(async (school) => {
    const { courseId, goals, ortega } = nine;
    const adopted = await listAdoptions(school, { courseId, schoolYear: '2026-27' });
    const adoptionId = adopted.find(({ goalId }) => goalId === goals.slope)?.adoptionId ?? '';
    await setAsideGoal(school, { by: ortega, courseId, adoptionId, reason: 'Less is more.' });
  });
  expect((await map()).goals.map(({ title }) => title)).toEqual(['Solving equations']);
});

test('too little evidence is a state of its own, and none another', async () => {
  await judge(3, '2026-11-16');
  const { estimateOf } = await map();
  const { students, goals } = nine;
  expect(estimateOf(students.ana, goals.slope)).toEqual({
    status: 'not-enough',
    word: null,
    isJudged: false,
  });
  expect(estimateOf(students.bao, goals.slope)).toEqual({
    status: 'no-evidence',
    word: null,
    isJudged: false,
  });
});

test('the look is one audit line with all who were shown; others see no such class', async () => {
  await map(nine.haddad);
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['actor_id', 'subject_ids'])
      .where('school_id', '=', school.id)
      .where('act', '=', 'student.look')
      .execute(),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]?.actor_id).toBe(nine.haddad.standing.personId);
  expect(new Set(lines[0]?.subject_ids)).toEqual(new Set(Object.values(nine.students)));
  for (const by of [nine.chen, nine.leader, nine.ana]) await expect(map(by)).rejects.toThrow(NotFound);
});

test('an estimate explains itself: pieces, weights that add to 100, what decided, what would change it', async () => {
  const { slip } = nine.tasks;
  await judge(2, '2026-11-10', { taskId: slip });
  await judge(3, '2026-11-12');
  await judge(3, '2026-11-16');
  const { explanation, evidence, trace } = await explained();
  // 4, 6 and 9 parts of 19.
  expect(explanation.pieces.map(({ level, percent }) => [level, percent])).toEqual([
    [2, 21],
    [3, 31.6],
    [3, 47.4],
  ]);
  expect(explanation.decided).toMatchObject({ kind: 'latest-pieces', level: 3, count: 2 });
  expect(explanation.whatWouldChange).toEqual({ kind: 'reach-shown', pieces: 1, at: 3 });
  expect(evidence.map(({ taskTitle, workedOn, judge }) => [taskTitle, workedOn, judge])).toEqual([
    [null, '2026-11-16', 'Ms. Ortega'],
    [null, '2026-11-12', 'Ms. Ortega'],
    ['Exit slip', '2026-11-10', 'Ms. Ortega'],
  ]);
  expect(trace).toEqual([{ day: '2026-11-16', level: 3 }]);
});

test('the level of the explanation is the one the Map shows', async () => {
  for (const [at, level] of [1, 2, 3, 3].entries()) await judge(level, `2026-11-1${at}`);
  await judge(4, '2026-11-20', { taskId: nine.tasks.tank });
  await judge(3, '2026-11-24', { taskId: nine.tasks.tank, retake: true });
  const { explanation } = await explained();
  const { status, word } = (await map()).estimateOf(nine.students.ana, nine.goals.slope);
  expect({ status, word }).toEqual({ status: explanation.estimate.status, word: explanation.estimate.word });
  expect(explanation.recomputed).toBeCloseTo(explanation.estimate.level ?? 0, 12);
});

test('nobody explains to those who do not teach the student', async () => {
  for (const by of [nine.chen, nine.leader, nine.ana]) await expect(explained(by)).rejects.toThrow(NotFound);
});
