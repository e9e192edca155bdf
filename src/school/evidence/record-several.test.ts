import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { recordEvidence } from './record-evidence.ts';
import { recordSeveral, type SeveralPieces } from './record-several.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

const record = (several: SeveralPieces, by = nine.ortega) =>
  nine.inSchool((school) => recordSeveral(school, { by, several }));

const count = () =>
  nine.inSchool((school) =>
    school.db.selectFrom('evidence').select('id').where('school_id', '=', school.id).execute(),
  );

function wholeClass(): SeveralPieces {
  const { classId, students, goals } = nine;
  const pieces = Object.values(students).map((studentId) => ({ studentId, goalId: goals.slope, level: 3 }));
  return { writeId: newId(), classId, pieces };
}

test('one tap for a class gives each student a piece, once however often it is sent', async () => {
  const several = wholeClass();
  const first = await record(several);
  expect(first.map(({ studentId, estimate }) => [studentId, estimate.count])).toEqual(
    Object.values(nine.students).map((studentId) => [studentId, 1]),
  );
  expect(await record(several)).toEqual(first);
  expect(await count()).toHaveLength(4);
});

test('one student on several goals is one attempt at the task', async () => {
  const { classId, students, goals, tasks } = nine;
  const recorded = await record({
    writeId: newId(),
    classId,
    taskId: tasks.slip,
    pieces: [
      { studentId: students.bao, goalId: goals.slope, level: 2 },
      { studentId: students.bao, goalId: goals.equations, level: 4, supports: ['read-aloud'] },
    ],
  });
  expect(new Set(recorded.map(({ occasionId }) => occasionId)).size).toBe(1);
});

test('where one cannot be recorded none is', async () => {
  const several = wholeClass();
  const withStranger = [...several.pieces, { studentId: newId(), goalId: nine.goals.slope, level: 3 }];
  await expect(record({ ...several, pieces: withStranger })).rejects.toThrow(NotFound);
  const twice = [...several.pieces, ...several.pieces];
  await expect(record({ ...several, pieces: twice })).rejects.toThrow(Invalid);
  expect(await count()).toEqual([]);
});

test('two teachers who judge one piece at once are both kept and pooled', async () => {
  const { classId, students, goals } = nine;
  const judge = (by: typeof nine.ortega, level: number) =>
    nine.inSchool((school) =>
      recordEvidence(school, {
        by,
        evidence: { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level },
      }),
    );
  await Promise.all([judge(nine.ortega, 2), judge(nine.haddad, 4)]);
  const [estimate] = await nine.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select(['level', 'pieces'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', students.ana)
      .execute(),
  );
  expect(estimate).toEqual({ level: 3, pieces: 1 });
  expect(await count()).toHaveLength(2);
});

test('two who judge a class at once, on other goals and in the other order, never wait for each other', async () => {
  const slope = wholeClass();
  const equations = wholeClass();
  const [first, second] = await Promise.all([
    record(slope),
    record(
      {
        ...equations,
        pieces: equations.pieces
          .toReversed()
          .flatMap((piece) => [piece, { ...piece, goalId: nine.goals.equations }]),
      },
      nine.haddad,
    ),
  ]);
  expect([first.length, second.length]).toEqual([4, 8]);
  expect(await count()).toHaveLength(12);
});
