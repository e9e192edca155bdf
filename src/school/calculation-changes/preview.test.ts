import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Status } from '#core/mastery/estimate-from.ts';
import { holdEstimate } from '#core/mastery/hold-estimate.ts';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { makeOverride } from '#school/overrides/make-override.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { lookAtChange } from './look-at-change.ts';
import { makeChange } from './make-change.ts';
import type { PreviewFilter } from './preview-cells.ts';
import { proposeChange } from './propose-change.ts';
import { readPreview } from './read-preview.ts';
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
  ({ leader } = nine);
  // The recency mean says: Ana 2.48, Getting there; Bao 3, Mastery; Chidi 2, Getting there; Dana too little.
  await judge('ana', [1, 3, 2, 3]);
  await judge('bao', [3, 3, 3]);
  await judge('chidi', [3, 2, 1, 2, 2]);
  await judge('dana', [4]);
});

const usual: Wanted = { method: 'recency-mean', settings: {}, span: 'year', coursesMay: [], scale: null };
const now = () => new Date('2026-11-20T12:00:00Z');

async function judge(
  who: keyof PlantedClass['students'] | { studentId: string; classId: string; by: Actor },
  levels: readonly number[],
): Promise<void> {
  const of =
    typeof who === 'string' ? { studentId: nine.students[who], classId: nine.classId, by: nine.ortega } : who;
  for (const [at, level] of levels.entries()) {
    const { studentId, classId } = of;
    const evidence = { id: newId(), classId, studentId, goalId: nine.goals.slope, level };
    await nine.inSchool((school) =>
      recordEvidence(school, { by: onDay(of.by, `2026-11-0${at + 2}`), evidence }),
    );
  }
}

async function propose(by: Actor, wanted: Partial<Wanted>, courseId: string | null = null): Promise<string> {
  const id = newId();
  await nine.inSchool((school) =>
    proposeChange(school, { by, change: { id, courseId, wanted: { ...usual, ...wanted }, reason: 'Asked' } }),
  );
  await lookAtChange(database.database, { schoolId: nine.schoolId, changeId: id, now });
  return id;
}

function preview(by: Actor, changeId: string, { filter = {}, from = 0, count = 50 }: Page = {}) {
  return nine.inSchool((school) => readPreview(school, { by, changeId, filter, from, count }));
}

interface Page {
  readonly filter?: PreviewFilter;
  readonly from?: number;
  readonly count?: number;
}

/** Eli learns Algebra 1 in 9A, which Ms. Ortega does not teach. */
async function plantEli(): Promise<{ eli: string; classId: string }> {
  const classId = newId();
  const eli = await nine.inSchool(async (school) => {
    await school.db
      .insertInto('classes')
      .values({
        school_id: school.id,
        id: classId,
        course_id: nine.courseId,
        title: '9A',
        school_year: '2026-27',
      })
      .execute();
    const id = await plantPerson(school, ['Eli Stone', 'Stone, Eli']);
    await enroll(school, classId, id);
    return id;
  });
  const chen = withStanding(nine.chen, { teaches: [{ classId, courseId: nine.courseId }] });
  await judge({ studentId: eli, classId, by: chen }, [1, 1, 3]);
  return { eli, classId };
}

test('a change says how many levels would move from where to where, and how many stay', async () => {
  const changeId = await propose(leader, { method: 'highest' });
  const found = await preview(leader, changeId);
  expect(found.shifts).toEqual([
    {
      from: { status: 'not-shown', word: 2 },
      to: { status: 'shown', word: 3 },
      direction: 'up',
      count: 2,
    },
  ]);
  expect(found).toMatchObject({ altered: 2, students: 2, same: 2, judged: 0, total: 2, unnamed: 0 });
  expect(
    found.rows.map(({ name, classes, goalId, direction }) => [name, classes, goalId, direction]),
  ).toEqual([
    ['Chidi Okoro', ['9B'], nine.goals.slope, 'up'],
    ['Ana Reyes', ['9B'], nine.goals.slope, 'up'],
  ]);
  expect(found.goalIds).toEqual([nine.goals.slope]);
  expect(found.classes).toEqual([{ classId: nine.classId, title: '9B' }]);
});

test('levels that are read otherwise on another scale have moved by what may be said', async () => {
  const levels = [named('Beginning'), named('Building'), named('Secure')];
  const changeId = await propose(leader, {
    method: 'highest',
    scale: { levels, cut: 3, mapping: [1, 2, 2, 3] },
  });
  // Read as 1, 2, 2, 2: 2 is Building and was Getting there. Bao's 3, 3, 3 are 2: no longer shown.
  expect((await preview(leader, changeId)).shifts).toEqual([
    {
      from: { status: 'shown', word: 3 },
      to: { status: 'not-shown', word: 2 },
      direction: 'down',
      count: 1,
    },
  ]);
});

test('the list is narrowed by goal, class and direction, and turns page by page', async () => {
  const { classId } = await plantEli();
  const changeId = await propose(leader, { method: 'latest' });
  // Ana 3, Eli 3 and Chidi 2 by the newest; of these Ana's and Eli's words change.
  const names = async (page: Page) => (await preview(leader, changeId, page)).rows.map(({ name }) => name);
  expect(await names({})).toEqual(['Ana Reyes', 'Eli Stone']);
  expect(await names({ filter: { classId } })).toEqual(['Eli Stone']);
  expect(await names({ filter: { direction: 'down' } })).toEqual([]);
  expect(await names({ filter: { goalId: nine.goals.equations } })).toEqual([]);
  expect(await names({ filter: { goalId: nine.goals.slope, direction: 'up' }, from: 1, count: 1 })).toEqual([
    'Eli Stone',
  ]);
  expect(await preview(leader, changeId, { filter: { classId } })).toMatchObject({ altered: 2, total: 1 });
});

test('a teacher reads by name only those of their own classes, and counts for the rest', async () => {
  await plantEli();
  const school = await propose(leader, { coursesMay: ['latest'] });
  await nine.inSchool((room) => makeChange(room, { by: leader, courseId: null, changeId: school }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId: school, now });
  const changeId = await propose(nine.ortega, { method: 'latest' }, nine.courseId);
  const found = await preview(nine.ortega, changeId);
  expect(found).toMatchObject({ altered: 2, students: 2, total: 1, unnamed: 1 });
  expect(found.rows.map(({ name }) => name)).toEqual(['Ana Reyes']);
  expect(found.classes.map(({ title }) => title)).toEqual(['9B']);
  expect(await preview(leader, changeId)).toMatchObject({ total: 2, unnamed: 0 });
  await expect(preview(nine.ortega, school)).rejects.toThrow(NotFound);
  await expect(preview(nine.chen, changeId)).rejects.toThrow(NotFound);
  await expect(preview(nine.ana, changeId)).rejects.toThrow(Forbidden);
});

test('whose levels were shown is written down, and nobody else', async () => {
  const changeId = await propose(leader, { method: 'highest' });
  await preview(leader, changeId, { count: 1 });
  const looks = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['subject_ids', 'relation', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', '=', 'student.look')
      .execute(),
  );
  expect(looks).toEqual([
    { subject_ids: [nine.students.chidi], relation: 'leads', detail: { change: changeId } },
  ]);
});

async function judgeAbove(who: keyof PlantedClass['students'], level: number, goalId = nine.goals.slope) {
  const { classId, students } = nine;
  const override = {
    id: newId(),
    studentId: students[who],
    goalId,
    classId,
    level,
    reason: 'Explains it to others',
  };
  await nine.inSchool((school) => makeOverride(school, { by: onDay(nine.ortega, '2026-11-20'), override }));
}

const named = (en: string) => ({ names: { en } });
const four = [named('Starting'), named('Getting there'), named('Mastery'), named('Beyond')];
const another = (cut: number) => ({ levels: four, cut, mapping: [1, 2, 3, 4] });
const namesIn = (found: { rows: readonly { name: string }[] }) => found.rows.map(({ name }) => name);

test('a level that a teacher has set and that stays is no change, and is counted apart', async () => {
  await judgeAbove('ana', 4);
  const changeId = await propose(leader, { method: 'highest' });
  // Arithmetic would say Mastery of Ana and of Chidi; of Ana a teacher has said Beyond, and that stays.
  const found = await preview(leader, changeId);
  expect(found).toMatchObject({ altered: 1, students: 1, judged: 1, same: 2, total: 1 });
  expect(found.shifts.map(({ count }) => count)).toEqual([1]);
  expect(namesIn(found)).toEqual(['Chidi Okoro']);
});

test('a level that a teacher has set moves with the cut, also where there is no work', async () => {
  await judgeAbove('ana', 3);
  await judgeAbove('dana', 3, nine.goals.equations);
  await judgeAbove('bao', 4);
  const changeId = await propose(leader, { scale: another(4) });
  const found = await preview(leader, changeId);
  // Bao's Beyond is at the new cut too. Ana's and Dana's Mastery, shown until now, would not be.
  expect(found.shifts).toEqual([
    {
      from: { status: 'shown', word: 3 },
      to: { status: 'not-shown', word: 3 },
      direction: 'down',
      count: 2,
    },
  ]);
  expect(found).toMatchObject({ altered: 2, judged: 1, same: 2 });
  expect(namesIn(found)).toEqual(['Dana Álvarez', 'Ana Reyes']);
});

test('what is shown once a change is made is what its preview named', async () => {
  await judgeAbove('ana', 3);
  await judgeAbove('bao', 4);
  await judgeAbove('dana', 3, nine.goals.equations);
  const before = await shownNow();
  const changeId = await propose(leader, { method: 'highest', scale: another(4), span: 'continuing' });
  const found = await preview(leader, changeId);
  await nine.inSchool((room) => makeChange(room, { by: leader, courseId: null, changeId }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
  const after = await shownNow('continuing');
  const moved = [...after].filter(([key, said]) => before.get(key) !== said).map(([key]) => key);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  expect(found.rows.map(({ studentId, goalId }) => `${studentId} ${goalId}`).sort()).toEqual(moved.sort());
  expect(moved).toHaveLength(found.altered);
});

test('a judgement made while levels go on stands in its year when they no longer do', async () => {
  await make({ span: 'continuing' });
  await judgeAbove('ana', 4);
  const changeId = await propose(leader, { span: 'year' });
  expect(await preview(leader, changeId)).toMatchObject({ altered: 0, judged: 1, same: 3 });
  await nine.inSchool((room) => makeChange(room, { by: leader, courseId: null, changeId }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
  expect((await shownNow()).get(`${nine.students.ana} ${nine.goals.slope}`)).toBe('shown 4');
});

async function make(wanted: Partial<Wanted>): Promise<void> {
  const changeId = await propose(leader, wanted);
  await nine.inSchool((room) => makeChange(room, { by: leader, courseId: null, changeId }));
  await workOutLevels(database.database, { schoolId: nine.schoolId, changeId, now });
}

/** What is shown of every student and goal in a span. */
async function shownNow(span = '2026-27'): Promise<Map<string, string>> {
  const rows = await nine.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select(['student_id', 'goal_id', 'status', 'word', 'override_level as overrideLevel'])
      .select('override_shown as overrideShown')
      .where('school_id', '=', school.id)
      .where('span', '=', span)
      .execute(),
  );
  return new Map(
    rows.map((row) => {
      const held = holdEstimate({ ...row, status: row.status as Status });
      return [`${row.student_id} ${row.goal_id}`, `${held.status} ${held.word}`];
    }),
  );
}
