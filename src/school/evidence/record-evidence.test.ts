import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { createGoal } from '#school/goals/create-goal.ts';
import { endParts, makeOfParts } from '#school/goals/make-of-parts.ts';
import { rewordGoal } from '#school/goals/reword-goal.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { type NewEvidence, recordEvidence } from './record-evidence.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** A class of its own for each test, so that none leans on another. */
async function freshClass(): Promise<void> {
  nine = await plantClass(database);
}

function judge(level: number, evidence: Partial<NewEvidence> = {}, by: Actor = nine.ortega) {
  const { classId, students, goals } = nine;
  return nine.inSchool((school) =>
    recordEvidence(school, {
      by,
      evidence: { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level, ...evidence },
    }),
  );
}

const judgements = () =>
  nine.inSchool((school) =>
    school.db
      .selectFrom('evidence as e')
      .innerJoin('occasions as o', (join) =>
        join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
      )
      .select(['e.id', 'e.level', 'e.worked_on as day', 'e.span', 'e.supports', 'e.occasion_id as occasion'])
      .select([
        'o.attempt',
        'o.retake_of_id as retakeOf',
        'e.judge_id as judge',
        'e.goal_version_id as version',
      ])
      .select(['e.rubric_version_id as rubric', 'e.scale_version_id as scale', 'e.class_id as classId'])
      .where('e.school_id', '=', school.id)
      .orderBy('e.recorded_at')
      .execute(),
  );

test('an observation is of today, in the year of the adoption, with what it was judged by', async () => {
  await freshClass();
  const { estimate } = await judge(3, { supports: ['word-bank'] });
  expect(estimate).toEqual({
    status: 'not-enough',
    level: 3,
    displayed: 3,
    word: null,
    band: null,
    count: 1,
  });
  const [row] = await judgements();
  expect(row).toMatchObject({
    level: 3,
    day: '2026-11-24',
    span: '2026-27',
    supports: ['word-bank'],
    attempt: 1,
    retakeOf: null,
    classId: nine.classId,
    judge: nine.ortega.standing.personId,
  });
  expect(row?.rubric).not.toBeNull();
});

test('three days of Mastery show the goal', async () => {
  await freshClass();
  await judge(3, {}, onDay(nine.ortega, '2026-11-10'));
  await judge(3, {}, onDay(nine.ortega, '2026-11-12'));
  const { estimate } = await judge(3, {}, onDay(nine.ortega, '2026-11-16'));
  expect(estimate).toMatchObject({ status: 'shown', displayed: 3, word: 3, count: 3 });
});

test('what was seen on one day is one occasion, whatever the goal', async () => {
  await freshClass();
  const slope = await judge(2);
  const equations = await judge(3, { goalId: nine.goals.equations });
  expect(equations.occasionId).toBe(slope.occasionId);
});

test('the same judge again supersedes, even within one moment', async () => {
  await freshClass();
  await judge(2);
  const { estimate } = await judge(3);
  expect(estimate).toMatchObject({ level: 3, count: 1 });
  expect(await judgements()).toHaveLength(2);
});

test('two judges of one piece pool', async () => {
  await freshClass();
  await judge(2);
  const { estimate } = await judge(3, {}, later(nine.haddad, 5));
  expect(estimate).toMatchObject({ level: 2.5, count: 1 });
});

test('a task has attempts: judged again it is the same one, a retake is the next', async () => {
  await freshClass();
  const { slip } = nine.tasks;
  const first = await judge(1, { taskId: slip, workedOn: '2026-11-04' });
  const again = await judge(2, { taskId: slip }, later(nine.ortega, 5));
  expect(again.occasionId).toBe(first.occasionId);
  const retake = await judge(3, { taskId: slip, retake: true }, later(nine.ortega, 10));
  expect(retake.occasionId).not.toBe(first.occasionId);
  expect(retake.estimate).toMatchObject({ level: 3, count: 1 });
  expect(await judgements()).toMatchObject([
    { level: 1, day: '2026-11-04', attempt: 1, retakeOf: null },
    // The day of the work stays that of the attempt.
    { level: 2, day: '2026-11-04', attempt: 1, retakeOf: null },
    { level: 3, day: '2026-11-24', attempt: 2, retakeOf: first.occasionId },
  ]);
});

test('a better retake stands in the place of the first try, a weaker one changes nothing', async () => {
  await freshClass();
  const { slip } = nine.tasks;
  await judge(1, { taskId: slip, workedOn: '2026-11-04' });
  await judge(3, { workedOn: '2026-11-12' });
  const better = await judge(3, { taskId: slip, retake: true });
  expect(better.estimate).toMatchObject({ displayed: 3, count: 2 });
  const weaker = await judge(1, { taskId: slip, retake: true }, later(nine.ortega, 5));
  expect(weaker.estimate).toMatchObject({ displayed: 3, count: 2 });
});

test('goals of one retake share the attempt that the page named', async () => {
  await freshClass();
  const { slip } = nine.tasks;
  await judge(1, { taskId: slip });
  const occasionId = newId();
  const slope = await judge(3, { taskId: slip, retake: true, occasionId });
  const equations = await judge(2, { taskId: slip, retake: true, occasionId, goalId: nine.goals.equations });
  expect([slope.occasionId, equations.occasionId]).toEqual([occasionId, occasionId]);
});

test('work recorded afterwards counts on its day', async () => {
  await freshClass();
  await judge(3, { workedOn: '2026-11-16' });
  const { estimate } = await judge(2, { workedOn: '2026-11-09' });
  // 2 then 3: (2·2 + 3·3) / 5
  expect(estimate.level).toBeCloseTo(2.6, 12);
});

test('the same judgement sent twice is recorded once', async () => {
  await freshClass();
  const id = newId();
  const first = await judge(3, { id });
  const second = await judge(3, { id }, later(nine.ortega, 1));
  expect(second).toEqual(first);
  expect(await judgements()).toHaveLength(1);
  await expect(judge(2, { id })).rejects.toThrow(Conflict);
  await expect(judge(3, { id, goalId: nine.goals.equations })).rejects.toThrow(Conflict);
});

test('a judgement sent twice at once is recorded once', async () => {
  await freshClass();
  const id = newId();
  const answers = await Promise.all([judge(3, { id }), judge(3, { id }), judge(3, { id })]);
  expect(answers.map(({ estimate }) => estimate.count)).toEqual([1, 1, 1]);
  expect(await judgements()).toHaveLength(1);
});

test('a rewording keeps the evidence at the words it was judged by', async () => {
  await freshClass();
  await judge(2);
  await nine.inSchool((school) =>
    rewordGoal(school, {
      by: nine.ortega,
      goalId: nine.goals.slope,
      wording: { language: 'en', title: 'Slope', statement: 'I can say how fast something changes.' },
    }),
  );
  await judge(3, {}, onDay(nine.ortega, '2026-11-25'));
  const [before, after] = await judgements();
  expect(before?.version).not.toBe(after?.version);
  const { estimate } = await judge(3, {}, onDay(nine.ortega, '2026-11-26'));
  expect(estimate.count).toBe(3);
});

test('a day in the future, a level off the scale and a broken day are refused with a reason', async () => {
  await freshClass();
  await expect(judge(3, { workedOn: '2026-11-25' })).rejects.toMatchObject({
    problems: [{ field: 'workedOn', problem: 'is-in-the-future' }],
  });
  await expect(judge(3, { workedOn: '2026-02-30' })).rejects.toThrow(Invalid);
  await expect(judge(5)).rejects.toMatchObject({
    problems: [{ field: 'level', problem: 'is-off-the-scale' }],
  });
  expect(await judgements()).toEqual([]);
});

test('a goal made of others has no work of its own, until it is one again', async () => {
  await freshClass();
  const { slope, equations } = nine.goals;
  const made = await nine.inSchool(async (school) => {
    const { goalId } = await createGoal(school, {
      by: nine.ortega,
      courseId: nine.courseId,
      kind: 'content',
      wording: { language: 'en', title: 'Tables', statement: 'I can read a table.' },
    });
    return makeOfParts(school, {
      by: nine.ortega,
      goalId: slope,
      rule: { kind: 'every' },
      parts: [equations, goalId].map((each) => ({ goalId: each, points: 1, required: false })),
    });
  });
  expect(made).toMatchObject({ outcome: 'made' });
  await expect(judge(3)).rejects.toMatchObject({
    problems: [{ field: 'goal', problem: 'is-made-of-others' }],
  });
  await judge(3, { goalId: equations });
  await nine.inSchool((school) => endParts(school, { by: nine.ortega, goalId: slope }));
  await judge(3);
  expect(await judgements()).toHaveLength(2);
});

test('nobody judges what is not theirs: class, student, goal, task', async () => {
  await freshClass();
  const notThere = newId();
  await expect(judge(3, {}, nine.chen)).rejects.toThrow(NotFound);
  await expect(judge(3, {}, nine.leader)).rejects.toThrow(NotFound);
  await expect(judge(3, {}, nine.ana)).rejects.toThrow(NotFound);
  await expect(judge(3, { studentId: notThere })).rejects.toThrow(NotFound);
  await expect(judge(3, { studentId: nine.haddad.standing.personId })).rejects.toThrow(NotFound);
  await expect(judge(3, { goalId: notThere })).rejects.toThrow(NotFound);
  await expect(judge(3, { taskId: notThere })).rejects.toThrow(NotFound);
  await expect(judge(3, { classId: nine.biology.classId })).rejects.toThrow(NotFound);
  await expect(judge(3, { studentId: 'no id' })).rejects.toThrow(NotFound);
  expect(await judgements()).toEqual([]);
});

test('another school can neither add to it nor see it', async () => {
  await freshClass();
  await judge(3);
  const other = await plantClass(database);
  const stranger = withStanding(nine.ortega, { schoolId: other.schoolId });
  await expect(
    other.inSchool((school) =>
      recordEvidence(school, {
        by: stranger,
        evidence: {
          id: newId(),
          classId: nine.classId,
          studentId: nine.students.ana,
          goalId: nine.goals.slope,
          level: 3,
        },
      }),
    ),
  ).rejects.toThrow(NotFound);
  const seen = await inSchool(database.database, other.schoolId, (school) =>
    school.db.selectFrom('evidence').select('id').where('school_id', '=', nine.schoolId).execute(),
  );
  expect(seen).toEqual([]);
});

test('the audit line of a judgement is written with it', async () => {
  await freshClass();
  const { evidenceId } = await judge(3);
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'actor_id', 'relation', 'subject_ids', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', '=', 'evidence.record')
      .execute(),
  );
  expect(lines).toEqual([
    {
      act: 'evidence.record',
      actor_id: nine.ortega.standing.personId,
      relation: 'teaches',
      subject_ids: [evidenceId],
      detail: { class: nine.classId },
    },
  ]);
});
