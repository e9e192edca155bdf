import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { checkSelf, type SelfWord } from './check-self.ts';
import { bringBackSaid, takeBackSaid, undoNotes } from './end-said.ts';
import { ensureHabits } from './ensure-habits.ts';
import type { Habit } from './habit.ts';
import { listHabits } from './list-habits.ts';
import { listSaid } from './list-said.ts';
import { listSpoken } from './list-spoken.ts';
import { bringBackHabit, nameHabit, retireHabit } from './name-habit.ts';
import { type NewNotes, noteHabit } from './note-habit.ts';

let database: TestDatabase;
let nine: PlantedClass;
let habits: Habit[];

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
  habits = await nine.inSchool(async (school) => {
    await ensureHabits(school, nine.ortega.now);
    await ensureHabits(school, later(nine.ortega, 1).now);
    return listHabits(school, { courseIds: [nine.courseId] });
  });
});
afterAll(() => database.close());

const habitId = (at = 0) => habits[at]?.habitId ?? '';

async function note(notes: Partial<NewNotes> = {}, by = nine.ortega): Promise<string[]> {
  const whole: NewNotes = {
    writeId: newId(),
    classId: nine.classId,
    habitId: habitId(),
    studentIds: [nine.students.ana],
    kind: 'seen',
    language: 'en',
    ...notes,
  };
  return (await nine.inSchool((school) => noteHabit(school, { by, notes: whole }))).saidIds;
}

const check = (word: SelfWord, by: Actor = nine.ana) =>
  nine.inSchool((school) =>
    checkSelf(school, { by, id: newId(), habitId: habitId(), word, body: '', language: 'en' }),
  );
const said = (by: Actor = nine.ana, studentId = nine.students.ana) =>
  nine.inSchool((school) => listSaid(school, { by, studentId }));
const spoken = () =>
  nine.inSchool((school) => listSpoken(school, { classIds: [nine.classId], today: '2026-11-24' }));

test('a school begins with a set that is said in every language', () => {
  expect(habits.map(({ phrase, courseId }) => [phrase, courseId])).toEqual([
    ['plans-ahead', null],
    ['asks-for-help', null],
    ['revises', null],
    ['works-with-others', null],
  ]);
});

describe('what is said of a habit', () => {
  test('goes to all who were tapped, the newest first, with who said it', async () => {
    const { ana, bao } = nine.students;
    await note({ studentIds: [ana, bao], body: ' You drew it first. ' });
    await note({ kind: 'thanks', habitId: habitId(3) }, later(nine.haddad, 5));
    await check('trying', later(nine.ana, 10));
    expect(await said()).toMatchObject([
      { kind: 'self', word: 'trying', body: null, saidBy: 'Ana Reyes' },
      { kind: 'thanks', habit: { phrase: 'works-with-others' }, saidBy: 'Mr. Haddad' },
      { kind: 'seen', habit: { phrase: 'plans-ahead' }, body: 'You drew it first.', saidBy: 'Ms. Ortega' },
    ]);
    expect(await said(nine.ortega, bao)).toHaveLength(1);
  });

  test('is read by who reads the record, a guardian who may see among them, and by nobody else', async () => {
    await note();
    const guards = (maySee: boolean) => [
      { studentId: nine.students.ana, maySee, mayHear: true, mayReply: true },
    ];
    const adult = (maySee: boolean) =>
      withStanding(nine.chen, { roles: ['guardian'], teaches: [], guards: guards(maySee) });
    for (const by of [nine.ortega, nine.haddad, nine.leader, nine.ana, adult(true)])
      expect(await said(by)).toHaveLength(1);
    const bao = withStanding(nine.ana, { personId: nine.students.bao });
    for (const by of [nine.chen, bao, adult(false)]) await expect(said(by)).rejects.toThrow(NotFound);
  });

  test('is said once however often it is sent, by who teaches the student, of a habit in use', async () => {
    const writeId = newId();
    await note({ writeId });
    await note({ writeId });
    expect(await said()).toHaveLength(1);
    await expect(note({ writeId, kind: 'coach' })).rejects.toThrow(Conflict);
    await expect(note({}, nine.chen)).rejects.toThrow(NotFound);
    await expect(note({}, nine.leader)).rejects.toThrow(NotFound);
    await expect(note({ studentIds: [nine.students.ana, newId()] })).rejects.toThrow(NotFound);
    await expect(note({ habitId: newId() })).rejects.toThrow(NotFound);
    await expect(note({ studentIds: [] })).rejects.toThrow('students');
    await expect(check('help', nine.ortega)).rejects.toThrow(NotFound);
  });

  test('is taken back by who said it, one or all of an act, and brought back', async () => {
    const noted = newId();
    const [saidId = ''] = await note({ writeId: noted, studentIds: [nine.students.ana, nine.students.bao] });
    const turn = (verb: typeof takeBackSaid, by: Actor) =>
      nine.inSchool((school) => verb(school, { by, writeId: newId(), saidId }));
    await expect(turn(takeBackSaid, nine.haddad)).rejects.toThrow(NotFound);
    await expect(turn(takeBackSaid, nine.ana)).rejects.toThrow(NotFound);
    await nine.inSchool((school) =>
      undoNotes(school, { by: later(nine.ortega, 1), writeId: newId(), noted }),
    );
    expect(await said()).toEqual([]);
    expect(await said(nine.ortega, nine.students.bao)).toEqual([]);
    const mine = (await note({ kind: 'thanks' }, later(nine.ortega, 2)))[0] ?? '';
    await nine.inSchool((school) =>
      takeBackSaid(school, { by: later(nine.ortega, 3), writeId: newId(), saidId: mine }),
    );
    expect(await said()).toEqual([]);
    await nine.inSchool((school) =>
      bringBackSaid(school, { by: later(nine.ortega, 4), writeId: newId(), saidId: mine }),
    );
    expect(await said()).toMatchObject([{ kind: 'thanks', saidId: mine }]);
  });

  test('tells Today when somebody last spoke to a student, and a student’s own look is nobody’s word', async () => {
    const { ana, bao } = nine.students;
    await check('going-well', later(nine.ana, 90));
    expect(await spoken()).toEqual(new Map());
    await note({ studentIds: [ana, bao] }, later(nine.ortega, 1));
    await note({ kind: 'thanks' }, later(nine.haddad, 9));
    expect(await spoken()).toEqual(
      new Map([
        [ana, later(nine.ortega, 9).now],
        [bao, later(nine.ortega, 1).now],
      ]),
    );
  });
});

describe('a habit of one’s own', () => {
  const own = { name: 'Keeps going', looksLike: 'Tries another way.', tip: 'Draw it.', language: 'en' };
  const name = (by: Actor, courseId: string | null, id = newId()) =>
    nine.inSchool((school) => nameHabit(school, { by, habit: { ...own, id, courseId } }));
  const inUse = async (courseIds: string[]) =>
    (await nine.inSchool((school) => listHabits(school, { courseIds }))).map((each) =>
      each.phrase === null ? each.name : each.phrase,
    );

  test('is named for a course by who teaches it, for the school by who leads it', async () => {
    await name(nine.ortega, nine.courseId);
    expect(await inUse([nine.courseId])).toContain('Keeps going');
    expect(await inUse([nine.biology.courseId])).not.toContain('Keeps going');
    await expect(name(nine.chen, nine.courseId)).rejects.toThrow(NotFound);
    await expect(name(nine.ortega, null)).rejects.toThrow(NotFound);
    await name(nine.leader, null);
    expect(await inUse([nine.biology.courseId])).toContain('Keeps going');
  });

  test('is retired, keeps what was said of it, and is brought back', async () => {
    const { habitId: id } = await name(nine.ortega, nine.courseId);
    await note({ habitId: id });
    const turn = (verb: typeof retireHabit, by: Actor) =>
      nine.inSchool((school) => verb(school, { by, writeId: newId(), habitId: id }));
    await expect(turn(retireHabit, nine.chen)).rejects.toThrow(NotFound);
    await turn(retireHabit, later(nine.ortega, 1));
    expect(await inUse([nine.courseId])).not.toContain('Keeps going');
    await expect(note({ habitId: id })).rejects.toThrow(NotFound);
    expect(await said()).toMatchObject([{ habit: { name: 'Keeps going', tip: 'Draw it.' } }]);
    await turn(bringBackHabit, later(nine.ortega, 2));
    expect(await inUse([nine.courseId])).toContain('Keeps going');
  });
});

test('whatever is said of habits, every estimate stays as it was to the byte', async () => {
  const { classId, students, goals } = nine;
  const judge = (level: number, taskId: string) =>
    nine.inSchool((school) =>
      recordEvidence(school, {
        by: nine.ortega,
        evidence: { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level, taskId },
      }),
    );
  await judge(2, nine.tasks.slip);
  await judge(3, nine.tasks.tank);
  const estimates = () =>
    nine.inSchool(async (school) =>
      JSON.stringify(
        await school.db
          .selectFrom('estimates')
          .select(['id', 'student_id', 'goal_id', 'span', 'level', 'word', 'status', 'weight', 'revision'])
          .where('school_id', '=', school.id)
          .orderBy('id')
          .execute(),
      ),
    );
  const before = await estimates();
  expect(before).toContain(students.ana);
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom('seen' as const, 'coach' as const, 'thanks' as const, 'self' as const),
      body: fc.constantFrom('', 'Level 4', '0'),
    }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (done) => {
      for (const { kind, body } of done)
        if (kind === 'self') await check('help');
        else await note({ kind, body });
      expect(await estimates()).toBe(before);
    }),
    { numRuns: 12 },
  );
});
