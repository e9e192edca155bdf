import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReadinessWord } from '#core/readiness/newest-word.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { retireTask } from '#school/tasks/retire-task.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { listReadiness } from './list-readiness.ts';
import { listShowable } from './list-showable.ts';
import { sayReadiness } from './say-readiness.ts';
import { takeBackReadiness } from './take-back-readiness.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  nine = await plantClass(database);
});

async function say(word: ReadinessWord, by: Actor = nine.ana, note = ''): Promise<string> {
  const readiness = { id: newId(), taskId: nine.tasks.slip, word, note, language: 'en' };
  await nine.inSchool((school) => sayReadiness(school, { by, readiness }));
  return readiness.id;
}

/** A student of 9B as one who acts. */
const asStudent = (studentId: string) => withStanding(nine.ana, { personId: studentId });

async function judge(by: Actor): Promise<string> {
  const { classId, students, goals, tasks } = nine;
  const evidence = {
    id: newId(),
    classId,
    studentId: students.ana,
    goalId: goals.slope,
    level: 3,
    taskId: tasks.slip,
  };
  await nine.inSchool((school) => recordEvidence(school, { by, evidence }));
  return evidence.id;
}

const open = async (by: Actor = nine.ortega) =>
  (await nine.inSchool((school) => listReadiness(school, { by }))).map(({ studentId, word }) => [
    Object.entries(nine.students).find(([, id]) => id === studentId)?.[0],
    word,
  ]);

describe('a word about a task', () => {
  test('stands open for the teachers of the class, the newest of each student, the longest waiting first', async () => {
    await say('not-yet');
    await say('ready', later(asStudent(nine.students.bao), 1));
    await say('need-help', later(nine.ana, 2), 'I do not know  how to begin.');
    for (const by of [nine.ortega, nine.haddad])
      expect(await open(by)).toEqual([
        ['bao', 'ready'],
        ['ana', 'need-help'],
      ]);
    expect(await open(nine.chen)).toEqual([]);
    expect(await open(nine.leader)).toEqual([]);
    const [, ana] = await nine.inSchool((school) => listReadiness(school, { by: nine.ortega }));
    expect(ana).toMatchObject({
      classId: nine.classId,
      courseId: nine.courseId,
      taskTitle: 'Exit slip',
      goalIds: [],
      note: 'I do not know how to begin.',
      language: 'en',
      saidAt: later(nine.ana, 2).now,
    });
  });

  test('is answered by evidence recorded later, open again when that is taken back or another word is said', async () => {
    await say('ready');
    const evidenceId = await judge(later(nine.ortega, 5));
    expect(await open()).toEqual([]);
    await nine.inSchool((school) => withdrawEvidence(school, { by: later(nine.ortega, 6), evidenceId }));
    expect(await open()).toEqual([['ana', 'ready']]);
    await judge(later(nine.ortega, 7));
    expect(await open()).toEqual([]);
    await say('need-help', later(nine.ana, 8));
    expect(await open()).toEqual([['ana', 'need-help']]);
  });

  test('taken back leaves the one before it, once however often', async () => {
    await say('not-yet');
    const readinessId = await say('ready', later(nine.ana, 1));
    for (const by of [nine.ana, nine.ana])
      await nine.inSchool((school) => takeBackReadiness(school, { by, readinessId }));
    expect(await open()).toEqual([['ana', 'not-yet']]);
    const bao = asStudent(nine.students.bao);
    for (const by of [bao, nine.ortega, nine.leader])
      await expect(nine.inSchool((school) => takeBackReadiness(school, { by, readinessId }))).rejects.toThrow(
        NotFound,
      );
  });

  test('sent twice is said once', async () => {
    const readiness = {
      id: newId(),
      taskId: nine.tasks.slip,
      word: 'ready' as const,
      note: '',
      language: 'en',
    };
    for (const by of [nine.ana, later(nine.ana, 1)])
      await nine.inSchool((school) => sayReadiness(school, { by, readiness }));
    const rows = await nine.inSchool((school) =>
      school.db.selectFrom('readiness').select('id').where('school_id', '=', school.id).execute(),
    );
    expect(rows).toHaveLength(1);
  });

  test('is said by a student of the course, about a task on the plan, in few words', async () => {
    for (const by of [nine.ortega, nine.leader, withStanding(nine.ana, { studies: [nine.biology] })])
      await expect(say('ready', by)).rejects.toThrow(NotFound);
    await expect(say('ready', nine.ana, 'x'.repeat(301))).rejects.toThrow(Invalid);
    await say('ready');
    await nine.inSchool((school) => retireTask(school, { by: nine.ortega, taskId: nine.tasks.slip }));
    await expect(say('ready')).rejects.toThrow(NotFound);
    expect(await open()).toEqual([]);
  });
});

describe('what a student could show next', () => {
  const titles = async (goalId?: string) =>
    (await nine.inSchool((school) => listShowable(school, { by: nine.ana, goalId }))).map(
      ({ title, said }) => [title, said?.word],
    );
  const window = (readyFrom: string | null, readyAbout: string | null, taskId = nine.tasks.slip) =>
    nine.inSchool((school) =>
      school.db
        .updateTable('tasks')
        .set({ ready_from: readyFrom, ready_about: readyAbout })
        .where('school_id', '=', school.id)
        .where('id', '=', taskId)
        .execute(),
    );

  test('is what is open or ahead and not looked at yet, the soonest first', async () => {
    await window('2026-12-10', '2026-12-18');
    await window('2026-11-16', '2026-11-27', nine.tasks.tank);
    expect(await titles()).toEqual([
      ['Water tank', undefined],
      ['Exit slip', undefined],
    ]);
    await say('ready');
    await judge(later(nine.ortega, 5));
    expect(await titles()).toEqual([['Water tank', undefined]]);
  });

  test('leaves out what lies behind, but for what the student said a word about, and on a goal’s page', async () => {
    await window('2026-11-09', '2026-11-13');
    expect(await titles()).toEqual([['Water tank', undefined]]);
    await nine.inSchool((school) =>
      school.db
        .insertInto('task_goals')
        .values({ school_id: school.id, id: newId(), task_id: nine.tasks.slip, goal_id: nine.goals.slope })
        .execute(),
    );
    expect(await titles(nine.goals.slope)).toEqual([['Exit slip', undefined]]);
    await say('not-yet');
    expect(await titles()).toContainEqual(['Exit slip', 'not-yet']);
  });

  test('is for nobody but a student', async () => {
    await expect(nine.inSchool((school) => listShowable(school, { by: nine.ortega }))).rejects.toThrow(
      NotFound,
    );
  });
});
