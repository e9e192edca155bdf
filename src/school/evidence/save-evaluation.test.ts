import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import { listFeedback } from '#school/feedback/list-feedback.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { enroll, type PlantedCourse, plantCourse, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type Evaluation, saveEvaluation } from './save-evaluation.ts';
import { undoEvaluation } from './undo-evaluation.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let goals: readonly string[];
let taskId: string;
let anaId: string;
let benId: string;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  const { ortega: by, algebra } = planted;
  anaId = planted.ana.standing.personId;
  await planted.inSchool(async (school) => {
    benId = await plantPerson(school, ['Ben Osei', 'Osei, Ben']);
    await enroll(school, algebra.classId, benId);
    goals = [await addOne(school, 'Slope'), await addOne(school, 'Four ways')];
    taskId = await createTask(school, {
      by,
      courseId: algebra.courseId,
      unitId: null,
      plan: {
        title: 'Water tank',
        kind: 'formative',
        goalIds: goals,
        readyFrom: null,
        readyAbout: null,
        counts: true,
      },
    }).then((task) => task.taskId);
  });
});
afterAll(() => test_.close());

async function addOne(school: Parameters<typeof addGoal>[0], title: string): Promise<string> {
  const { ortega: by, algebra } = planted;
  const wording = { language: 'en', title, statement: `I can use ${title.toLowerCase()}.` };
  const added = await addGoal(school, { by, courseId: algebra.courseId, kind: 'content', wording });
  if (added.outcome !== 'added') throw new Error('There was no room');
  return added.goalId;
}

const goal = (index: number) => goals[index] ?? '';

function evaluation(more: Partial<Evaluation> = {}): Evaluation {
  return {
    writeId: newId(),
    classId: planted.algebra.classId,
    taskId,
    pieces: [
      { studentId: anaId, goalId: goal(0), level: 3, supports: ['word-bank'] },
      { studentId: anaId, goalId: goal(1), level: 2 },
    ],
    feedback: [
      { studentId: anaId, kind: 'glow', phrase: 'glow.ties-units', given: 'here' },
      {
        studentId: anaId,
        kind: 'next-step',
        body: 'Point to the 3 in all four.',
        language: 'en',
        given: 'here',
      },
    ],
    ...more,
  };
}

const save = (it: Evaluation, by = planted.ortega) =>
  planted.inSchool((school) => saveEvaluation(school, { by, evaluation: it }));

const feedbackOf = (studentId: string) =>
  planted.inSchool((school) => listFeedback(school, { by: planted.ortega, studentId, language: 'en' }));

function estimatesOf(studentId: string) {
  return planted.inSchool((school) =>
    school.db
      .selectFrom('estimates')
      .select(['goal_id', 'status', 'pieces', 'level'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .where('pieces', '>', 0)
      .orderBy('goal_id')
      .execute(),
  );
}

describe('an evaluation', () => {
  test('saves levels and words in one go, the words tied to the work', async () => {
    const saved = await save(evaluation());
    expect(saved.evidenceIds).toHaveLength(2);
    expect(await estimatesOf(anaId)).toMatchObject([
      { goal_id: goal(0), status: 'not-enough', pieces: 1, level: 3 },
      { goal_id: goal(1), status: 'not-enough', pieces: 1, level: 2 },
    ]);
    const given = await feedbackOf(anaId);
    expect(given.map(({ kind, phrase, body, taskTitle }) => [kind, phrase, body, taskTitle])).toEqual([
      ['next-step', null, 'Point to the 3 in all four.', 'Water tank'],
      ['glow', 'glow.ties-units', null, 'Water tank'],
    ]);
    expect(new Set(given.map(({ occasionId }) => occasionId)).size).toBe(1);
    expect(given[0]?.occasionId).not.toBeNull();
  });

  test('sent again is applied once and answers the same', async () => {
    const once = evaluation();
    const first = await save(once);
    expect(await save(once)).toEqual(first);
    expect(await estimatesOf(anaId)).toMatchObject([{ pieces: 1 }, { pieces: 1 }]);
    expect(await feedbackOf(anaId)).toHaveLength(2);
  });

  test('one id with other words is a conflict', async () => {
    const once = evaluation();
    await save(once);
    await expect(save({ ...once, feedback: [] })).rejects.toBeInstanceOf(Conflict);
  });

  test('words alone join the work that is there', async () => {
    await save(evaluation({ feedback: [] }));
    await save(
      evaluation({
        pieces: [],
        feedback: [{ studentId: anaId, kind: 'grow', phrase: 'grow.add-units', given: 'here' }],
      }),
    );
    const [grow] = await feedbackOf(anaId);
    expect(grow).toMatchObject({ kind: 'grow', taskTitle: 'Water tank' });
    expect(grow?.occasionId).not.toBeNull();
  });

  test('of several students gives each their own piece and words', async () => {
    const several = {
      taskId: undefined,
      pieces: [anaId, benId].map((studentId) => ({ studentId, goalId: goal(0), level: 4 })),
      feedback: [anaId, benId].map((studentId) => ({
        studentId,
        goalId: goal(0),
        kind: 'glow' as const,
        given: 'elsewhere' as const,
      })),
    };
    await save(evaluation(several));
    expect(await estimatesOf(benId)).toMatchObject([{ goal_id: goal(0), level: 4 }]);
    expect(await feedbackOf(benId)).toMatchObject([{ given: 'elsewhere', phrase: null, body: null }]);
  });

  test('without a level or a word is refused', async () => {
    await expect(save(evaluation({ pieces: [], feedback: [] }))).rejects.toBeInstanceOf(Invalid);
  });

  test('where one word is wrong nothing is saved', async () => {
    const wrong = evaluation({
      feedback: [{ studentId: anaId, kind: 'glow', body: ' ', given: 'here' }],
    });
    await expect(save(wrong)).rejects.toBeInstanceOf(Invalid);
    expect(await estimatesOf(anaId)).toEqual([]);
  });

  test('of another teacher’s class is not there', async () => {
    await expect(save(evaluation(), planted.chen)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('undo', () => {
  const undo = (writeId: string, by = planted.ortega) =>
    planted.inSchool((school) => undoEvaluation(school, { by, writeId }));

  test('takes back levels and words of one evaluation, and twice is as once', async () => {
    const kept = evaluation({ feedback: [], pieces: [{ studentId: anaId, goalId: goal(0), level: 2 }] });
    await save(kept);
    const wrong = evaluation();
    await save(wrong);
    await undo(wrong.writeId);
    await undo(wrong.writeId);
    expect(await estimatesOf(anaId)).toMatchObject([{ goal_id: goal(0), level: 2, pieces: 1 }]);
    expect(await feedbackOf(anaId)).toEqual([]);
  });

  test('is only for the one who saved', async () => {
    const saved = evaluation();
    await save(saved);
    await expect(undo(saved.writeId, planted.chen)).rejects.toBeInstanceOf(NotFound);
    await expect(undo(newId())).rejects.toBeInstanceOf(NotFound);
  });
});
