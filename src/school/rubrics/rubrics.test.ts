import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { createGoal } from '#school/goals/create-goal.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { currentRubric } from './current-rubric.ts';
import { listRubrics } from './list-rubrics.ts';
import { reviseRubric } from './revise-rubric.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let goalId: string;
let first: string;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  const { ortega: by, algebra } = planted;
  const made = await planted.inSchool((school) =>
    createGoal(school, {
      by,
      courseId: algebra.courseId,
      kind: 'content',
      wording: { language: 'en', title: 'Slope', statement: 'I can say what slope means.' },
    }),
  );
  goalId = made.goalId;
  first = made.rubricVersionId;
});
afterAll(() => test_.close());

const lines = [1, 2, 3, 4].map((level) => ({
  level,
  teacherLine: `Teacher ${level}`,
  studentLine: ` Student  ${level} `,
}));

const revise = (by: Actor, descriptors = lines, from?: string) =>
  planted.inSchool((school) => reviseRubric(school, { by, goalId, language: 'en', descriptors, from }));

test('a change is a new version, and the old one stays', async () => {
  expect(await revise(planted.ortega, lines, first)).toMatchObject({ ordinal: 2 });
  const rubric = await planted.inSchool((school) => currentRubric(school, goalId));
  expect(rubric.descriptors[2]).toEqual({ level: 3, teacherLine: 'Teacher 3', studentLine: 'Student 3' });
  const versions = await planted.inSchool((school) => listRubrics(school, goalId));
  expect(versions.map(({ ordinal, descriptors }) => [ordinal, descriptors[3]?.studentLine])).toEqual([
    [2, 'Student 4'],
    [1, 'I can do this in a new case and say why it works: say what slope means.'],
  ]);
});

test('someone who changed it in between is heard of', async () => {
  await revise(planted.ortega, lines, first);
  await expect(revise(planted.ortega, lines, first)).rejects.toThrow(Conflict);
});

test('a level without a line is named', async () => {
  await expect(revise(planted.ortega, lines.slice(0, 3))).rejects.toThrow(
    new Invalid([
      { field: 'teacher-4', problem: 'empty' },
      { field: 'student-4', problem: 'empty' },
    ]),
  );
});

test('only those who plan the course change it', async () => {
  await expect(revise(planted.chen)).rejects.toThrow(NotFound);
  await expect(revise(planted.ana)).rejects.toThrow(Forbidden);
});

test('a school has one scale however many ask for it at once', async () => {
  const both = await Promise.all([planted.inSchool(ensureScale), planted.inSchool(ensureScale)]);
  expect(both[0].id).toBe(both[1].id);
  expect(both[0]).toMatchObject({
    ordinal: 1,
    cut: 3,
    levels: [
      { level: 1, key: 'starting' },
      { level: 2, key: 'getting-there' },
      { level: 3, key: 'mastery' },
      { level: 4, key: 'beyond' },
    ],
  });
});
