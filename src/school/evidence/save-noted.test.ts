import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { saveEvaluation } from './save-evaluation.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let goalId: string;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  const { ortega: by, algebra } = planted;
  const wording = { language: 'en', title: 'Slope', statement: 'I can say what slope means.' };
  const added = await planted.inSchool((school) =>
    addGoal(school, { by, courseId: algebra.courseId, kind: 'content', wording }),
  );
  if (added.outcome !== 'added') throw new Error('There was no room');
  goalId = added.goalId;
});
afterAll(() => test_.close());

const A_MINUTE = 60_000;
const A_DAY = 24 * 60 * A_MINUTE;

/** A note that a device kept: how long ago it was made, and on which school day. */
function note(level: number, { ago, on, words = '' }: { ago: number; on: string; words?: string }) {
  const at = new Date(planted.ortega.now.getTime() - ago);
  const studentId = planted.ana.standing.personId;
  const feedback = { studentId, goalId, kind: 'grow', body: words, language: 'en', given: 'here' } as const;
  return {
    writeId: newId(),
    classId: planted.algebra.classId,
    noted: { at, on, sent: at.getTime() },
    pieces: [{ studentId, goalId, level }],
    feedback: words === '' ? [] : [feedback],
  };
}

const send = (evaluation: ReturnType<typeof note>) =>
  planted.inSchool((school) => saveEvaluation(school, { by: planted.ortega, evaluation }));

function evidence() {
  return planted.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select(['level', 'worked_on'])
      .where('school_id', '=', school.id)
      .where('goal_id', '=', goalId)
      .orderBy('recorded_at')
      .execute(),
  );
}

async function levelNow() {
  const row = await planted.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select(['pieces', 'level'])
      .where('school_id', '=', school.id)
      .where('goal_id', '=', goalId)
      .executeTakeFirstOrThrow(),
  );
  return row;
}

test('of two devices the word that was noted last stands, whichever arrives first', async () => {
  const today = planted.ortega.standing.today;
  await send(note(3, { ago: 5 * A_MINUTE, on: today }));
  await send(note(1, { ago: 50 * A_MINUTE, on: today }));
  await send(note(2, { ago: 20 * A_MINUTE, on: today }));
  expect(await evidence()).toEqual([
    { level: 1, worked_on: today },
    { level: 2, worked_on: today },
    { level: 3, worked_on: today },
  ]);
  expect(await levelNow()).toEqual({ pieces: 1, level: 3 });
});

test('work counts on the day on which it was noted, and so do the words', async () => {
  const today = planted.ortega.standing.today;
  const before = new Date(Date.parse(today) - A_DAY).toISOString().slice(0, 10);
  await send(note(2, { ago: A_DAY, on: before, words: 'Say the unit.' }));
  await send(note(3, { ago: A_MINUTE, on: today }));
  expect(await evidence()).toEqual([
    { level: 2, worked_on: before },
    { level: 3, worked_on: today },
  ]);
  expect(await levelNow()).toMatchObject({ pieces: 2 });
  const feedback = await planted.inSchool((school) =>
    school.db
      .selectFrom('feedback')
      .select(['body', 'given_on'])
      .where('school_id', '=', school.id)
      .where('goal_id', '=', goalId)
      .execute(),
  );
  expect(feedback).toEqual([{ body: 'Say the unit.', given_on: before }]);
});

test('the same note again is one, also where its moment is taken otherwise; another moment is another note', async () => {
  const today = planted.ortega.standing.today;
  const first = note(3, { ago: A_MINUTE, on: today });
  const saved = await send(first);
  const { noted } = first;
  expect(await send({ ...first, noted: { ...noted, at: new Date(noted.at.getTime() - 1) } })).toEqual(saved);
  await expect(send({ ...first, noted: { ...noted, sent: noted.sent - 1 } })).rejects.toBeInstanceOf(
    Conflict,
  );
  expect(await evidence()).toHaveLength(1);
});
