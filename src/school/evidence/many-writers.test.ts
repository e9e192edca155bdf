import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import { addDays } from '#core/time/add-days.ts';
import { connect, type Database, openPool } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { recordEvidence } from './record-evidence.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

/** `MASTERY_OPERATIONS=200000` tries as many as a city writes in an hour; every run tries some. */
const OPERATIONS = Number(process.env.MASTERY_OPERATIONS ?? 1500);
const WRITERS = 50;
/** So that a cell's history stays as long as a real one. */
const STUDENTS = Math.max(30, OPERATIONS / 200);

let opened: TestDatabase;
let nine: PlantedClass;
let many: Database;

beforeAll(async () => {
  opened = await openDatabase();
  nine = await plantClass(opened);
  many = connect(openPool({ url: opened.url, most: WRITERS }));
});
afterAll(async () => {
  await many.destroy();
  await opened.close();
});

/** A plain generator of numbers from 0 to 1, so that a writer does the same again in every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Outcome = 'recorded' | 'withdrawn' | 'refused';

/** One of the teachers at a device of their own: records, looks again, retakes, dates back, takes back. */
function writer(at: number, students: readonly string[]): () => Promise<Outcome> {
  const draw = drawer(at + 1);
  const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(draw() * all.length)] as Each;
  const teacher = at % 2 === 0 ? nine.ortega : nine.haddad;
  const mine: string[] = [];
  let turn = 0;
  return async () => {
    turn += 1;
    const by: Actor = later(onDay(teacher, addDays('2026-09-07', Math.floor(draw() * 60))), turn);
    if (draw() < 0.15 && mine.length > 0) {
      const [evidenceId = ''] = mine.splice(Math.floor(draw() * mine.length), 1);
      return doing('withdrawn', (school) => withdrawEvidence(school, { by, evidenceId }));
    }
    const at = pick(['day', 'day', 'slip', 'tank', 'retake'] as const);
    const id = newId();
    const outcome = await doing('recorded', (school) =>
      recordEvidence(school, {
        by,
        evidence: {
          id,
          classId: nine.classId,
          studentId: pick(students),
          goalId: pick([nine.goals.slope, nine.goals.equations]),
          level: 1 + Math.floor(draw() * 4),
          workedOn: draw() < 0.3 ? addDays(by.standing.today, -Math.floor(draw() * 9)) : undefined,
          taskId: at === 'day' ? undefined : at === 'tank' ? nine.tasks.tank : nine.tasks.slip,
          retake: at === 'retake',
        },
      }),
    );
    if (outcome === 'recorded') mine.push(id);
    return outcome;
  };
}

/** Does it, or is told why not; whatever else goes wrong is a fault. */
async function doing(done: Outcome, work: (school: InSchool) => Promise<unknown>): Promise<Outcome> {
  try {
    await inSchool(many, nine.schoolId, work);
    return done;
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotFound) return 'refused';
    throw error;
  }
}

test(`${WRITERS} writers at once, ${OPERATIONS} acts, and every estimate is what a replay gives`, {
  timeout: 3_600_000,
}, async () => {
  const students = await nine.inSchool(async (school) => {
    const more: string[] = [];
    for (let at = 0; at < STUDENTS; at += 1) {
      const id = await plantPerson(school, [`Student ${at}`, `Student, ${at}`]);
      await enroll(school, nine.classId, id);
      more.push(id);
    }
    return more;
  });
  const counts: Record<Outcome, number> = { recorded: 0, withdrawn: 0, refused: 0 };
  let left = OPERATIONS;
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, at) => {
      const act = writer(at, students);
      while (left > 0) {
        left -= 1;
        counts[await act()] += 1;
      }
    }),
  );
  expect(counts.recorded + counts.withdrawn + counts.refused).toBe(OPERATIONS);
  expect(counts.recorded).toBeGreaterThan(OPERATIONS * 0.7);
  expect(counts.withdrawn).toBeGreaterThan(OPERATIONS * 0.05);

  const cells = students.flatMap((studentId) =>
    [nine.goals.slope, nine.goals.equations].map((goalId) => ({ studentId, goalId, span: '2026-27' })),
  );
  const [kept, histories] = await nine.inSchool(async (school) => [
    await lockCells(school, cells),
    await readJudgements(school, cells),
  ]);
  expect(kept).toHaveLength(cells.length);
  const stored = kept.map(({ state }) => state);
  const replayed = kept.map((cell) => replay(recencyMean, gatherPieces(histories.get(keyOf(cell)) ?? [])));
  expect(stored).toEqual(replayed);
  const written = await nine.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select((e) => e.fn.countAll<number>().as('rows'))
      .where('school_id', '=', school.id)
      .executeTakeFirstOrThrow(),
  );
  expect(Number(written.rows)).toBe(counts.recorded);
  console.log(
    `${OPERATIONS} acts: ${counts.recorded} recorded, ${counts.withdrawn} withdrawn, ${counts.refused} refused`,
  );
});
