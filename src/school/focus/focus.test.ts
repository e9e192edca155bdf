import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FocusReason } from '#core/focus/reasons.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { askQuestion } from '#school/questions/ask-question.ts';
import { saySelfEvaluation } from '#school/self-evaluations/say-self-evaluation.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass, plantUnit } from '#tests/evidence/plant-class.ts';
import { markSeen, type SeenRow } from './mark-seen.ts';
import { openToday } from './open-today.ts';
import { takeMarkBack } from './take-mark-back.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
  await plantUnit(nine, { goalIds: [nine.goals.slope] });
});
afterAll(() => database.close());

const open = (by: Actor = nine.ortega) =>
  nine.inSchool((school) => openToday(school, { by, language: 'en', timeZone: 'America/New_York' }));

/** "Ana Reyes, Slope as a rate: asked" for each row. */
async function rowsOf(by?: Actor): Promise<string[]> {
  const { rows } = await open(by);
  return rows.map(({ display, goal, reason }) => `${display}, ${goal?.title ?? 'no goal'}: ${reason}`);
}

async function judge(level: number, by: Actor, studentId = nine.students.bao): Promise<void> {
  await nine.inSchool((school) =>
    recordEvidence(school, {
      by,
      evidence: {
        id: newId(),
        classId: nine.classId,
        studentId,
        goalId: nine.goals.slope,
        level,
        workedOn: by.standing.today,
        supports: [],
      },
    }),
  );
}

async function speak(by: Actor, words: Partial<NewFeedback> = {}): Promise<void> {
  const feedback: NewFeedback = {
    id: newId(),
    classId: nine.classId,
    studentId: nine.students.bao,
    goalId: nine.goals.slope,
    kind: 'glow',
    phrase: 'glow.says-why',
    given: 'here',
    ...words,
  };
  await nine.inSchool((school) => giveFeedback(school, { by, feedback }));
}

async function see(by: Actor, row: Partial<SeenRow> & { reason: FocusReason }): Promise<string> {
  const { markId } = await nine.inSchool((school) =>
    markSeen(school, {
      by,
      row: {
        id: newId(),
        studentId: nine.students.bao,
        goalId: nine.goals.slope,
        knownUntil: by.now.getTime(),
        ...row,
      },
    }),
  );
  return markId;
}

describe('the facts', () => {
  test('two pieces not shown and no feedback since; feedback takes it off for a co-teacher too', async () => {
    await judge(1, onDay(nine.ortega, '2026-11-19'));
    expect(await rowsOf()).not.toContain('Bao Tran, Slope as a rate: stuck');
    await judge(2, onDay(nine.haddad, '2026-11-20'));
    expect(await rowsOf()).toContain('Bao Tran, Slope as a rate: stuck');
    await speak(nine.haddad);
    expect(await rowsOf()).not.toContain('Bao Tran, Slope as a rate: stuck');
  });

  test('a piece that shows it ends being stuck, and one taken back is none', async () => {
    await judge(1, onDay(nine.ortega, '2026-11-19'));
    await judge(2, onDay(nine.ortega, '2026-11-20'));
    await judge(3, onDay(nine.ortega, '2026-11-23'));
    expect(await rowsOf()).not.toContain('Bao Tran, Slope as a rate: stuck');
  });

  test('a question stands first, with its words, until somebody speaks about the goal', async () => {
    const { students, goals, ana } = nine;
    await nine.inSchool((school) =>
      askQuestion(school, {
        by: ana,
        question: {
          id: newId(),
          about: { goalId: goals.slope },
          body: 'Where does it start?',
          language: 'en',
        },
      }),
    );
    const [first] = (await open(later(nine.ortega, 5))).rows;
    expect(first).toMatchObject({
      studentId: students.ana,
      reason: 'asked',
      classId: nine.classId,
      isInFocus: true,
      detail: { is: 'question', question: { body: 'Where does it start?' } },
    });
    await speak(later(nine.haddad, 10), { studentId: students.ana });
    expect((await open(later(nine.ortega, 15))).rows.map(({ reason }) => reason)).not.toContain('asked');
  });

  test('nobody has spoken to them for ten school days, since they came or since the last word', async () => {
    // All four are here since September.
    expect(await rowsOf()).toEqual([
      'Dana Álvarez, no goal: unspoken',
      'Chidi Okoro, no goal: unspoken',
      'Ana Reyes, no goal: unspoken',
      'Bao Tran, no goal: unspoken',
    ]);
    await speak(onDay(nine.haddad, '2026-11-11'));
    await speak(onDay(nine.ortega, '2026-11-10'), { studentId: nine.students.dana });
    expect((await open()).rows.map(({ detail }) => detail)).toContainEqual({
      is: 'unspoken',
      lastOn: '2026-11-10',
    });
    expect(await rowsOf()).not.toContain('Bao Tran, no goal: unspoken');
    expect((await open()).mirror.silent.map(({ display }) => display)).toEqual([
      'Dana Álvarez',
      'Chidi Okoro',
      'Ana Reyes',
    ]);
  });

  test('what was asked for two weeks ago and came to nothing, with its words', async () => {
    await judge(2, onDay(nine.ortega, '2026-11-09'));
    await speak(onDay(nine.ortega, '2026-11-10'), { kind: 'next-step', phrase: 'next-step.draw-first' });
    expect((await open()).rows[0]).toMatchObject({
      reason: 'untried',
      detail: { is: 'untried', word: { phrase: 'next-step.draw-first', on: '2026-11-10' } },
    });
    await judge(2, onDay(nine.haddad, '2026-11-23'));
    expect(await rowsOf()).not.toContain('Bao Tran, Slope as a rate: untried');
  });

  test('the mirror counts what the teacher gave, not what a co-teacher did', async () => {
    await speak(nine.ortega);
    await speak(nine.ortega, { kind: 'grow', phrase: 'grow.say-why' });
    await speak(nine.haddad);
    expect((await open()).mirror.balance).toEqual({ glows: 1, grows: 1 });
    expect((await open(nine.haddad)).mirror.balance).toEqual({ glows: 1, grows: 0 });
  });

  test('a look writes one line with the students shown', async () => {
    await open();
    const lines = await nine.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'relation', 'subject_ids', 'detail'])
        .where('school_id', '=', school.id)
        .where('act', '=', 'student.look')
        .execute(),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ relation: 'teaches', detail: { page: 'today' } });
    expect(new Set(lines[0]?.subject_ids)).toEqual(new Set(Object.values(nine.students)));
  });
});

describe('what was seen', () => {
  beforeEach(async () => {
    await judge(1, onDay(nine.ortega, '2026-11-19'));
    await judge(1, onDay(nine.ortega, '2026-11-20'));
  });
  const stuck = 'Bao Tran, Slope as a rate: stuck';

  test('leaves the queue of who saw it, not of a co-teacher, and comes back with news', async () => {
    await see(nine.ortega, { reason: 'stuck' });
    expect(await rowsOf()).not.toContain(stuck);
    expect(await rowsOf(nine.haddad)).toContain(stuck);
    await judge(1, later(nine.haddad, 30));
    expect(await rowsOf(later(nine.ortega, 60))).toContain(stuck);
  });

  test('is undone by who saw it alone, twice as once', async () => {
    const markId = await see(nine.ortega, { reason: 'stuck' });
    const undo = (by: Actor) => nine.inSchool((school) => takeMarkBack(school, { by, markId }));
    await expect(undo(nine.haddad)).rejects.toThrow(NotFound);
    await undo(nine.ortega);
    await undo(nine.ortega);
    expect(await rowsOf()).toContain(stuck);
  });

  test('sent again it is seen once; the same id for another row is a conflict', async () => {
    const id = newId();
    await see(nine.ortega, { id, reason: 'stuck' });
    await see(nine.ortega, { id, reason: 'stuck' });
    await expect(see(nine.ortega, { id, reason: 'near' })).rejects.toThrow(Conflict);
    const marks = await nine.inSchool((school) =>
      school.db.selectFrom('focus_marks').select('id').where('school_id', '=', school.id).execute(),
    );
    expect(marks).toEqual([{ id }]);
  });

  test('is for who teaches the student, on a goal of theirs', async () => {
    await expect(see(nine.chen, { reason: 'stuck' })).rejects.toThrow(NotFound);
    await expect(see(nine.leader, { reason: 'stuck' })).rejects.toThrow(NotFound);
    await expect(see(nine.ortega, { reason: 'stuck', goalId: newId() })).rejects.toThrow(NotFound);
    await expect(see(nine.ortega, { reason: 'stuck', studentId: newId() })).rejects.toThrow(NotFound);
  });

  test('is in the trail, with its undoing', async () => {
    const markId = await see(nine.ortega, { reason: 'stuck' });
    await nine.inSchool((school) => takeMarkBack(school, { by: nine.ortega, markId }));
    const lines = await nine.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'subject_ids', 'detail'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'focus.%')
        .orderBy('at')
        .execute(),
    );
    expect(lines).toEqual([
      { act: 'focus.see', subject_ids: [nine.students.bao], detail: { mark: markId, reason: 'stuck' } },
      { act: 'focus.see-again', subject_ids: [nine.students.bao], detail: { mark: markId } },
    ]);
  });

  test('leads into no level: what is known of the student stays as it was', async () => {
    const estimates = () =>
      nine.inSchool((school) =>
        school.db
          .selectFrom('estimates')
          .selectAll()
          .where('school_id', '=', school.id)
          .orderBy('id')
          .execute(),
      );
    const before = await estimates();
    await open();
    await takeBackAll(await see(nine.ortega, { reason: 'stuck' }));
    expect(await estimates()).toEqual(before);
  });
  const takeBackAll = (markId: string) =>
    nine.inSchool((school) => takeMarkBack(school, { by: nine.ortega, markId }));
});

test('takes as many statements for thirty students as for four', async () => {
  const count = () =>
    nine.inSchool(async (school) => {
      let statements = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          statements += 1;
          return result;
        },
      };
      const counted = { ...school, db: school.db.withPlugin(counting) as typeof school.db };
      const by = nine.ortega;
      const { rows } = await openToday(counted, { by, language: 'en', timeZone: 'America/New_York' });
      return { statements, rows: rows.length };
    });
  await judge(1, onDay(nine.ortega, '2026-11-19'));
  await judge(1, onDay(nine.ortega, '2026-11-20'));
  const few = await count();
  await nine.inSchool(async (school) => {
    for (let at = 0; at < 26; at += 1)
      await enroll(school, nine.classId, await plantPerson(school, [`Student ${at}`, `Student ${at}`]));
  });
  const many = await count();
  expect([few.rows, many.rows]).toEqual([4, 30]);
  expect(many.statements).toBe(few.statements);
});

test('a student who sees it differently stands there until somebody speaks about it', async () => {
  for (const day of ['2026-11-16', '2026-11-18', '2026-11-20'])
    await judge(3, onDay(nine.ortega, day), nine.students.ana);
  await nine.inSchool((school) =>
    saySelfEvaluation(school, {
      by: nine.ana,
      evaluation: { id: newId(), goalId: nine.goals.slope, level: 1, reason: 'I got lost.', language: 'en' },
    }),
  );
  const { rows } = await open(later(nine.ortega, 5));
  expect(rows[0]).toMatchObject({
    studentId: nine.students.ana,
    reason: 'differs',
    detail: { is: 'differs', own: 1, mine: 3 },
  });
  await speak(later(nine.haddad, 10), { studentId: nine.students.ana });
  expect((await open(later(nine.ortega, 15))).rows.map(({ reason }) => reason)).not.toContain('differs');
});

test('who teaches nobody has an empty home', async () => {
  expect(await open(nine.leader)).toMatchObject({ rows: [], students: 0, classes: [] });
});
