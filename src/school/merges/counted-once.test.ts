import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { gatherCounts } from '#school/counts/gather-counts.ts';
import { listHomeLanguages } from '#school/courses/list-home-languages.ts';
import { countFamilyLanguages } from '#school/families/count-family-languages.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { countStudents } from '#school/people/count-students.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { confirmMerge } from './confirm-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedTwins;
beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantTwins(test_);
});
afterAll(() => test_.close());

async function merge(keptId: string, aliasId: string): Promise<string> {
  const merged = await planted.inSchool((school) =>
    confirmMerge(school, {
      by: planted.leader,
      merge: { writeId: newId(), keptId, aliasId, reason: 'One human', signIns: 'kept' },
    }),
  );
  if (merged.outcome !== 'merged') throw new Error(merged.problem);
  return merged.mergeId;
}

const count = () => planted.inSchool((school) => gatherCounts(school, { by: planted.leader }));

/** The twin was judged and spoken to, and has family with an address; nobody saw Ana under her own id. */
async function plantAboutTwin(): Promise<string> {
  const { twin, judge, classId, goals, ortega } = planted;
  await judge(twin, { task: 'slip', level: 3, on: '2026-11-20' });
  return planted.inSchool(async (school) => {
    await giveFeedback(school, {
      by: ortega,
      feedback: {
        id: newId(),
        kind: 'glow',
        studentId: twin,
        classId,
        goalId: goals.slope,
        body: 'You name the rate.',
        language: 'en',
        given: 'here',
      },
    });
    return plantAdult(school, { studentId: twin, written: 'es' });
  });
}

async function plantAdult(
  school: InSchool,
  { studentId, written, chosen }: { studentId: string; written: string; chosen?: string },
): Promise<string> {
  const id = await plantPerson(school, ['Rosa Reyes', 'Reyes, Rosa']);
  await school.db
    .updateTable('people')
    .set({ written_language: written })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
  await school.db
    .insertInto('guardianships')
    .values({
      school_id: school.id,
      id: newId(),
      adult_id: id,
      student_id: studentId,
      may_see: true,
      may_hear: true,
      may_reply: true,
      source: 'world',
      from_on: '2026-08-01',
    })
    .execute();
  await school.db
    .insertInto('contacts')
    .values({
      school_id: school.id,
      id: newId(),
      person_id: id,
      kind: 'email',
      address: `${id}@family.example`,
      source: 'world',
      from_on: '2026-08-01',
    })
    .execute();
  if (chosen !== undefined)
    await school.db
      .insertInto('message_preferences')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: id,
        language: chosen,
        hour: 17,
        wanted: true,
        chosen_by: id,
      })
      .execute();
  return id;
}

test('a student who stood twice is one, seen and spoken to under whichever id; undone, they are two', async () => {
  await plantAboutTwin();
  const before = await count();
  // Ana, Bao, Chidi, Dana and the twin
  expect(before).toEqual({
    classes: 2,
    students: 5,
    studentsWithEvidence: 1,
    studentsSpokenTo: 1,
    studentsWithFamily: 1,
  });
  const mergeId = await merge(planted.students.ana, planted.twin);
  expect(await count()).toEqual({ ...before, students: 4 });
  await planted.inSchool((school) => undoMerge(school, { by: planted.leader, writeId: newId(), mergeId }));
  expect(await count()).toEqual(before);
});

test('who was seen under both ids is counted once', async () => {
  const { students, twin, judge, goals, classId, ortega } = planted;
  await plantAboutTwin();
  await judge(students.ana, { level: 2, on: '2026-11-19' });
  await planted.inSchool((school) =>
    giveFeedback(school, {
      by: ortega,
      feedback: {
        id: newId(),
        kind: 'grow',
        studentId: students.ana,
        classId,
        goalId: goals.slope,
        body: 'Say the unit.',
        language: 'en',
        given: 'here',
      },
    }),
  );
  expect(await count()).toMatchObject({ studentsWithEvidence: 2, studentsSpokenTo: 2 });
  await merge(students.ana, twin);
  expect(await count()).toMatchObject({ students: 4, studentsWithEvidence: 1, studentsSpokenTo: 1 });
});

test('a row that still names the alias does not count the person kept again', async () => {
  const { students, twin, classId, leader } = planted;
  await merge(students.ana, twin);
  await planted.inSchool((school) => enroll(school, classId, twin));
  expect(await count()).toMatchObject({ students: 4 });
  expect(await planted.inSchool((school) => countStudents(school, { by: leader }))).toBe(4);
});

test('an adult who stood twice reads one language: the one last chosen under either id', async () => {
  const { students, twin, leader, ortega, courseId } = planted;
  const [rosa, again] = await planted.inSchool(async (school) => [
    await plantAdult(school, { studentId: students.ana, written: 'es' }),
    await plantAdult(school, { studentId: twin, written: 'es', chosen: 'ar' }),
  ]);
  const languages = () =>
    planted.inSchool(async (school) => ({
      ofSchool: await countFamilyLanguages(school, { by: leader }),
      ofCourse: await listHomeLanguages(school, { by: ortega, courseId }),
    }));
  const two = [
    { language: 'ar', adults: 1 },
    { language: 'es', adults: 1 },
  ];
  expect(await languages()).toEqual({ ofSchool: two, ofCourse: two });
  await merge(students.ana, twin);
  expect(await languages()).toEqual({ ofSchool: two, ofCourse: two });
  await merge(rosa, again);
  const one = [{ language: 'ar', adults: 1 }];
  expect(await languages()).toEqual({ ofSchool: one, ofCourse: one });
});
