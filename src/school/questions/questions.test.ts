import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mayAnswerQuestion } from '#core/policy/questions.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import type { About } from './about.ts';
import { answerQuestions, type NewAnswer } from './answer-questions.ts';
import { askQuestion } from './ask-question.ts';
import { bringBackAnswer, takeBackAnswer } from './end-answer.ts';
import { bringBackPrompt, endPrompt } from './end-prompt.ts';
import { bringBackQuestion, takeBackQuestion } from './end-question.ts';
import { findQuestions } from './find-questions.ts';
import { listOpen } from './list-open.ts';
import { openMyQuestions } from './open-my-questions.ts';
import { openQueue } from './open-queue.ts';
import { promptClass } from './prompt-class.ts';

let database: TestDatabase;
let nine: PlantedClass;
let bao: Actor;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
  bao = withStanding(nine.ana, { personId: nine.students.bao });
});
afterAll(() => database.close());

async function ask(
  body: string,
  {
    by = nine.ana,
    about = { goalId: nine.goals.slope },
    id = newId(),
  }: { by?: Actor; about?: About; id?: string } = {},
): Promise<string> {
  await nine.inSchool((school) => askQuestion(school, { by, question: { id, about, body, language: 'en' } }));
  return id;
}

async function answer(answer: Partial<NewAnswer>, by = later(nine.ortega, 10)): Promise<string> {
  const whole: NewAnswer = {
    id: newId(),
    questionIds: [],
    given: 'here',
    body: 'The 2 is the rate.',
    language: 'en',
    toClass: false,
    ...answer,
  };
  return (await nine.inSchool((school) => answerQuestions(school, { by, answer: whole }))).answerId;
}

const queue = (by = nine.ortega) => nine.inSchool((school) => openQueue(school, { by, language: 'en' }));
const open = (by = nine.ortega) => nine.inSchool((school) => listOpen(school, { by }));
const mine = (by = nine.ana, goalId?: string) =>
  nine.inSchool((school) => openMyQuestions(school, { by, language: 'en', goalId }));

describe('a question', () => {
  test('waits for whoever teaches the class, bundled by goal or task, the longest waiting first', async () => {
    await ask('Why is it 2?', { by: later(nine.ana, 1) });
    await ask('What is a slip?', { by: later(bao, 2), about: { taskId: nine.tasks.slip } });
    await ask('Why does it start at 3?', { by: later(bao, 3) });
    const { bundles, nameOf, titles } = await queue(nine.haddad);
    expect(
      bundles.map(({ about, questions }) => [
        titles.get('goalId' in about ? about.goalId : about.taskId)?.title,
        questions.map(({ body, studentId }) => `${nameOf(studentId)}: ${body}`),
      ]),
    ).toEqual([
      ['Slope as a rate', ['Ana Reyes: Why is it 2?', 'Bao Tran: Why does it start at 3?']],
      ['Exit slip', ['Bao Tran: What is a slip?']],
    ]);
    expect(await open(nine.chen)).toEqual([]);
    expect(await open(nine.leader)).toEqual([]);
  });

  test('is asked once however often it is sent, and with words', async () => {
    const id = newId();
    await ask('Why?', { id });
    await ask('Why?', { id });
    expect(await open()).toHaveLength(1);
    await expect(ask('Why not?', { id })).rejects.toThrow(Conflict);
    await expect(ask('  ')).rejects.toMatchObject({ problems: [{ field: 'body', problem: 'is-empty' }] });
    await expect(ask('a'.repeat(2001))).rejects.toThrow(Invalid);
  });

  test('is asked by a student of the course alone, on a goal or task of it', async () => {
    await expect(ask('Why?', { by: nine.ortega })).rejects.toThrow(NotFound);
    await expect(ask('Why?', { about: { goalId: newId() } })).rejects.toThrow(NotFound);
    await expect(ask('Why?', { about: { taskId: newId() } })).rejects.toThrow(NotFound);
    await expect(ask('Why?', { about: { goalId: 'slope' } })).rejects.toThrow(NotFound);
    const inArt = withStanding(nine.ana, { studies: [nine.biology] });
    await expect(ask('Why?', { by: inArt })).rejects.toThrow(NotFound);
  });

  test('is taken back by who asked, and waits again where that is undone', async () => {
    const questionId = await ask('Why?');
    const turn = (verb: typeof takeBackQuestion, by: Actor) =>
      nine.inSchool((school) => verb(school, { by, writeId: newId(), questionId }));
    await expect(turn(takeBackQuestion, bao)).rejects.toThrow(NotFound);
    await expect(turn(takeBackQuestion, nine.ortega)).rejects.toThrow(NotFound);
    await turn(takeBackQuestion, later(nine.ana, 1));
    await turn(takeBackQuestion, later(nine.ana, 2));
    expect(await open()).toEqual([]);
    await expect(answer({ questionIds: [questionId] })).rejects.toThrow(Conflict);
    await turn(bringBackQuestion, later(nine.ana, 3));
    expect(await open()).toMatchObject([{ questionId, askedAt: new Date('2026-11-24T15:00:00Z') }]);
    await answer({ questionIds: [questionId] });
    await expect(turn(takeBackQuestion, later(nine.ana, 20))).rejects.toThrow(Conflict);
  });

  test('the statement of the queue and the rule for one question agree, whoever asks', async () => {
    const ids = [await ask('One?'), await ask('Two?', { by: bao, about: { taskId: nine.tasks.tank } })];
    const found = await nine.inSchool((school) =>
      findQuestions(school, { questionIds: ids, today: nine.ana.standing.today }),
    );
    const { ortega, haddad, chen, leader, ana } = nine;
    const ofBiology = withStanding(ortega, { teaches: [nine.biology] });
    for (const by of [ortega, haddad, chen, leader, ana, bao, ofBiology]) {
      const inReach = (await open(by)).map(({ questionId }) => questionId).toSorted();
      const may = found.filter((each) => mayAnswerQuestion(by.standing, each));
      expect(inReach).toEqual(may.map(({ questionId }) => questionId).toSorted());
    }
  });

  test('goes with the student to another class of the course, and stays behind in none', async () => {
    await ask('Why?');
    const { algebra, students } = nine;
    const other = newId();
    await nine.inSchool(async (school) => {
      await school.db
        .insertInto('classes')
        .values({
          school_id: school.id,
          id: other,
          course_id: algebra.courseId,
          title: '9A',
          school_year: '2026-27',
        })
        .execute();
      await school.db
        .updateTable('enrollments')
        .set({ class_id: other })
        .where('school_id', '=', school.id)
        .where('student_id', '=', students.ana)
        .execute();
    });
    expect(await open()).toEqual([]);
    const inNineA = withStanding(nine.chen, { teaches: [{ classId: other, courseId: algebra.courseId }] });
    expect(await open(inNineA)).toMatchObject([{ body: 'Why?', classId: other }]);
  });
});

describe('an answer', () => {
  test('serves several at once, and each asker reads it with their own question', async () => {
    const questionIds = [await ask('Why 2?'), await ask('What is the 2?', { by: bao })];
    await answer({ questionIds });
    expect(await open()).toEqual([]);
    for (const [by, body] of [
      [nine.ana, 'Why 2?'],
      [bao, 'What is the 2?'],
    ] as const) {
      const found = await mine(by);
      expect(found.mine).toMatchObject([{ body, answers: [{ body: 'The 2 is the rate.', toClass: false }] }]);
      expect(found.nameOf(found.mine[0]?.answers[0]?.answeredById ?? '')).toBe('Ms. Ortega');
      expect(found.shared).toEqual([]);
    }
  });

  test('to the whole class says what was asked and not by whom', async () => {
    const questionIds = [await ask('Why 2?')];
    await answer({ questionIds, toClass: true });
    const { shared, mine: own } = await mine(bao);
    expect(own).toEqual([]);
    expect(shared).toMatchObject([{ asked: [{ body: 'Why 2?' }], body: 'The 2 is the rate.' }]);
    const words = JSON.stringify(shared);
    expect(words).not.toContain(nine.students.ana);
    expect(words).not.toContain(questionIds[0]);
    // Who asked reads it as their own.
    expect((await mine()).shared).toEqual([]);
    expect((await mine()).mine).toMatchObject([{ answers: [{ toClass: true }] }]);
    const elsewhere = withStanding(bao, { studies: [nine.biology] });
    expect((await mine(elsewhere)).shared).toEqual([]);
  });

  test('may put the question in other words for the class', async () => {
    const questionIds = [await ask('My brother says 2, why?')];
    await answer({ questionIds, toClass: true, askedAs: 'Where does the 2 come from?' });
    const { shared } = await mine(bao);
    expect(shared).toMatchObject([{ asked: [{ body: 'Where does the 2 come from?' }] }]);
    expect(JSON.stringify(shared)).not.toContain('brother');
  });

  test('given aloud needs no words and is shown to nobody else', async () => {
    const questionIds = [await ask('Why 2?')];
    await expect(answer({ questionIds, body: ' ' })).rejects.toThrow(Invalid);
    await answer({ questionIds, body: '', given: 'elsewhere', toClass: true });
    expect((await mine()).mine).toMatchObject([
      { answers: [{ body: null, given: 'elsewhere', toClass: false }] },
    ]);
    expect((await mine(bao)).shared).toEqual([]);
  });

  test('is given by who teaches the student, to every question that is named or to none', async () => {
    const questionId = await ask('Why?');
    await expect(answer({ questionIds: [] })).rejects.toThrow(Invalid);
    await expect(answer({ questionIds: [questionId] }, nine.chen)).rejects.toThrow(NotFound);
    await expect(answer({ questionIds: [questionId] }, nine.leader)).rejects.toThrow(NotFound);
    await expect(answer({ questionIds: [questionId] }, bao)).rejects.toThrow(NotFound);
    await expect(answer({ questionIds: [questionId, newId()] })).rejects.toThrow(NotFound);
    expect(await open()).toHaveLength(1);
  });

  test('is taken back by who gave it: the questions wait again, and nobody reads it', async () => {
    const answerId = await answer({ questionIds: [await ask('Why 2?')], toClass: true });
    const turn = (verb: typeof takeBackAnswer, by: Actor) =>
      nine.inSchool((school) => verb(school, { by, writeId: newId(), answerId }));
    await expect(turn(takeBackAnswer, nine.haddad)).rejects.toThrow(NotFound);
    await turn(takeBackAnswer, later(nine.ortega, 20));
    expect(await open()).toHaveLength(1);
    expect((await mine()).mine).toMatchObject([{ answers: [] }]);
    expect((await mine(bao)).shared).toEqual([]);
    expect((await queue()).answers).toEqual([]);
    await turn(bringBackAnswer, later(nine.ortega, 30));
    expect(await open()).toEqual([]);
    expect((await mine(bao)).shared).toHaveLength(1);
    expect((await queue()).answers).toMatchObject([{ answerId, questions: [{ body: 'Why 2?' }] }]);
  });
});

describe('a prompt', () => {
  test('stands on the goal for the class until it is taken down, and again where that is undone', async () => {
    const promptId = newId();
    const prompt = {
      id: promptId,
      classId: nine.classId,
      about: { goalId: nine.goals.slope },
      language: 'en',
    };
    const put = (by: Actor) => nine.inSchool((school) => promptClass(school, { by, prompt }));
    await expect(put(nine.chen)).rejects.toThrow(NotFound);
    await put(nine.ortega);
    await put(nine.ortega);
    expect((await mine(bao, nine.goals.slope)).prompts).toMatchObject([{ promptId, body: null }]);
    expect((await mine(bao, nine.goals.equations)).prompts).toEqual([]);
    const turn = (verb: typeof endPrompt, by: Actor) =>
      nine.inSchool((school) => verb(school, { by, writeId: newId(), promptId }));
    await expect(turn(endPrompt, nine.chen)).rejects.toThrow(NotFound);
    await turn(endPrompt, later(nine.haddad, 1));
    expect((await mine(bao)).prompts).toEqual([]);
    await turn(bringBackPrompt, later(nine.haddad, 2));
    expect((await mine(bao)).prompts).toHaveLength(1);
  });
});

test('every write is in the audit trail without the words, and so is the look', async () => {
  const questionId = await ask('Why?');
  await queue();
  const answerId = await answer({ questionIds: [questionId] });
  await nine.inSchool((school) =>
    takeBackAnswer(school, { by: later(nine.ortega, 20), writeId: newId(), answerId }),
  );
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids as ids', 'detail'])
      .where('school_id', '=', school.id)
      .where((e) => e.or([e('act', 'like', 'question.%'), e('act', '=', 'student.look')]))
      .orderBy('id')
      .execute(),
  );
  const ids = [nine.students.ana];
  expect(lines).toEqual([
    { act: 'question.ask', ids, detail: { question: questionId } },
    { act: 'student.look', ids, detail: {} },
    { act: 'question.answer', ids, detail: { answer: answerId, toClass: false } },
    { act: 'question.answer-back', ids, detail: { answer: answerId } },
  ]);
});

test('nothing that is asked or answered changes an estimate by a byte', async () => {
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
  for (const level of [2, 3])
    await nine.inSchool((school) =>
      recordEvidence(school, {
        by: nine.ortega,
        evidence: {
          id: newId(),
          classId: nine.classId,
          studentId: nine.students.ana,
          goalId: nine.goals.slope,
          level,
          taskId: level === 2 ? nine.tasks.slip : nine.tasks.tank,
        },
      }),
    );
  const before = await estimates();
  await answer({ questionIds: [await ask('Why?')], toClass: true });
  expect(await estimates()).toBe(before);
  expect(before).toContain(nine.students.ana);
});
