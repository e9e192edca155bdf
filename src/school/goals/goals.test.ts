import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import { currentRubric } from '#school/rubrics/current-rubric.ts';
import { type PlantedCourse, plantCourse, today } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { addGoal } from './add-goal.ts';
import { alignGoal } from './align-goal.ts';
import { listAlignments } from './list-alignments.ts';
import { listCourseGoals } from './list-course-goals.ts';
import { listVersions } from './list-versions.ts';
import { moveGoal } from './move-goal.ts';
import { orderGoals } from './order-goals.ts';
import { returnGoal } from './return-goal.ts';
import { rewordGoal } from './reword-goal.ts';
import { setAsideGoal } from './set-aside-goal.ts';
import { wordGoal } from './word-goal.ts';

let test_: TestDatabase;
let planted: PlantedCourse;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
});
afterAll(() => test_.close());

const english = (title: string) => ({ language: 'en', title, statement: `I can ${title.toLowerCase()}.` });

function add(title: string, setAside?: { adoptionId: string; reason: string }) {
  const { ortega: by, algebra } = planted;
  return planted.inSchool((school) =>
    addGoal(school, { by, courseId: algebra.courseId, kind: 'content', wording: english(title), setAside }),
  );
}

async function addSeven() {
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) await add(title);
}

function list(language = 'en') {
  const { ortega: by, algebra } = planted;
  return planted.inSchool((school) => listCourseGoals(school, { by, courseId: algebra.courseId, language }));
}

const titles = ({ goals }: Awaited<ReturnType<typeof list>>) => goals.map(({ wording }) => wording.title);

async function goalIdOf(outcome: ReturnType<typeof add>): Promise<string> {
  const added = await outcome;
  if (added.outcome !== 'added') throw new Error('There was no room');
  return added.goalId;
}

describe('a new goal', () => {
  test('is in the year with its words and a rubric of four levels', async () => {
    const goalId = await goalIdOf(add('Say what slope means'));
    expect(titles(await list())).toEqual(['Say what slope means']);
    const rubric = await planted.inSchool((school) => currentRubric(school, goalId));
    expect(rubric.ordinal).toBe(1);
    expect(rubric.descriptors.map(({ level, studentLine }) => [level, studentLine])).toEqual([
      [1, 'I can make a start with help: say what slope means.'],
      [2, 'I can do a part of this, and the rest with help: say what slope means.'],
      [3, 'I can do this on my own: say what slope means.'],
      [4, 'I can do this in a new case and say why it works: say what slope means.'],
    ]);
  });

  test('says how many the course still lacks to three', async () => {
    expect(await add('One')).toMatchObject({ outcome: 'added', stillToChoose: 2 });
    expect(await add('Two')).toMatchObject({ outcome: 'added', stillToChoose: 1 });
    expect(await add('Three')).toMatchObject({ outcome: 'added', stillToChoose: 0 });
  });

  test('is refused with every field that is wrong, and nothing is made', async () => {
    const { ortega: by, algebra } = planted;
    const wording = { language: 'en', title: ' ', statement: 'Understands slope' };
    const adding = planted.inSchool((school) =>
      addGoal(school, { by, courseId: algebra.courseId, kind: 'content', wording }),
    );
    await expect(adding).rejects.toThrow(
      new Invalid([
        { field: 'statement', problem: 'must-begin-with-i-can' },
        { field: 'title', problem: 'empty' },
      ]),
    );
    expect(titles(await list())).toEqual([]);
  });
});

describe('the eighth goal', () => {
  test('asks what comes off and makes nothing', async () => {
    await addSeven();
    const { goals } = await list();
    expect(await add('Eight')).toEqual({
      outcome: 'asks-what-comes-off',
      most: 7,
      adoptionIds: goals.map(({ adoptionId }) => adoptionId),
    });
    const made = await planted.inSchool((school) =>
      school.db.selectFrom('goals').select('id').where('school_id', '=', school.id).execute(),
    );
    expect(made).toHaveLength(7);
  });

  test('swaps with the one that comes off, in one act', async () => {
    await addSeven();
    const off = (await list()).goals[6]?.adoptionId ?? '';
    expect(await add('Eight', { adoptionId: off, reason: 'Comes back in Algebra 2.' })).toMatchObject({
      outcome: 'added',
    });
    const after = await list();
    expect(titles(after)).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Eight']);
    expect(after.setAside).toMatchObject([
      { reason: 'Comes back in Algebra 2.', wording: { title: 'Seven' } },
    ]);
  });

  test('needs a reason; without one both goals are as before', async () => {
    await addSeven();
    const off = (await list()).goals[6]?.adoptionId ?? '';
    await expect(add('Eight', { adoptionId: off, reason: '  ' })).rejects.toThrow(
      new Invalid([{ field: 'reason', problem: 'empty' }]),
    );
    expect(titles(await list())).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']);
  });

  test('does not slip in when two teachers add the seventh at once', async () => {
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) await add(title);
    const outcomes = await Promise.all([add('Seven'), add('Eight')]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['added', 'asks-what-comes-off']);
    expect((await list()).goals).toHaveLength(7);
  });
});

describe('setting aside', () => {
  const setAside = (adoptionId: string) =>
    planted.inSchool((school) =>
      setAsideGoal(school, {
        by: planted.ortega,
        courseId: planted.algebra.courseId,
        adoptionId,
        reason: 'More time next year.',
      }),
    );
  const bringBack = (setAsideId: string, swap?: { adoptionId: string; reason: string }) =>
    planted.inSchool((school) =>
      returnGoal(school, {
        by: planted.ortega,
        courseId: planted.algebra.courseId,
        setAsideId,
        setAside: swap,
      }),
    );

  test('takes a goal off with its reason, and it comes back to its place', async () => {
    for (const title of ['One', 'Two', 'Three']) await add(title);
    const { setAsideId } = await setAside((await list()).goals[1]?.adoptionId ?? '');
    expect(titles(await list())).toEqual(['One', 'Three']);
    expect(await bringBack(setAsideId)).toMatchObject({ outcome: 'returned' });
    const after = await list();
    expect(titles(after)).toEqual(['One', 'Two', 'Three']);
    expect(after.setAside).toEqual([]);
    await expect(bringBack(setAsideId)).rejects.toThrow(NotFound);
  });

  test('asks what comes off when the goal that returns would be the eighth', async () => {
    await addSeven();
    const { setAsideId } = await setAside((await list()).goals[0]?.adoptionId ?? '');
    await add('Eight');
    expect(await bringBack(setAsideId)).toMatchObject({ outcome: 'asks-what-comes-off', most: 7 });
    const off = (await list()).goals[6]?.adoptionId ?? '';
    expect(await bringBack(setAsideId, { adoptionId: off, reason: 'One year is short.' })).toMatchObject({
      outcome: 'returned',
    });
    expect(titles(await list())).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']);
  });

  test('done twice is done once', async () => {
    await add('One');
    const adoptionId = (await list()).goals[0]?.adoptionId ?? '';
    expect(await setAside(adoptionId)).toEqual(await setAside(adoptionId));
  });
});

describe('order', () => {
  test('is the order the teacher names, the others after it', async () => {
    for (const title of ['One', 'Two', 'Three']) await add(title);
    const third = (await list()).goals[2]?.adoptionId ?? '';
    const { ortega: by, algebra } = planted;
    await planted.inSchool((school) =>
      orderGoals(school, { by, courseId: algebra.courseId, adoptionIds: [third] }),
    );
    expect(titles(await list())).toEqual(['Three', 'One', 'Two']);
  });

  test('a goal moves one place; at the end of the list nothing changes', async () => {
    for (const title of ['One', 'Two', 'Three']) await add(title);
    const first = (await list()).goals[0]?.adoptionId ?? '';
    const { ortega: by, algebra } = planted;
    const move = (direction: 'up' | 'down') =>
      planted.inSchool((school) =>
        moveGoal(school, { by, courseId: algebra.courseId, adoptionId: first, direction }),
      );
    await move('up');
    expect(titles(await list())).toEqual(['One', 'Two', 'Three']);
    await move('down');
    expect(titles(await list())).toEqual(['Two', 'One', 'Three']);
  });
});

describe('words', () => {
  test('a rewording is a new version; evidence from before keeps the old one', async () => {
    const goalId = await goalIdOf(add('Say what slope means'));
    const { ortega: by, ana } = planted;
    const before = (await list()).goals[0]?.wording.goalVersionId ?? '';
    await planted.inSchool((school) => plantEvidence(school, { goalId, before }));
    await planted.inSchool((school) =>
      rewordGoal(school, {
        by,
        goalId,
        wording: { language: 'en', title: 'Slope', statement: 'I can read slope in a story.' },
        from: before,
      }),
    );
    expect(titles(await list())).toEqual(['Slope']);
    const versions = await planted.inSchool((school) => listVersions(school, goalId));
    expect(versions.map(({ ordinal, title, judgements }) => [ordinal, title, judgements])).toEqual([
      [2, 'Slope', 0],
      [1, 'Say what slope means', 1],
    ]);
    expect(versions[1]?.goalVersionId).toBe(before);
    const stale = planted.inSchool((school) =>
      rewordGoal(school, { by, goalId, wording: english('Slope again'), from: before }),
    );
    await expect(stale).rejects.toThrow(Conflict);

    async function plantEvidence(
      school: Parameters<Parameters<typeof planted.inSchool>[0]>[0],
      pinned: { goalId: string; before: string },
    ) {
      const rubric = await currentRubric(school, pinned.goalId);
      const occasionId = newId();
      await school.db
        .insertInto('occasions')
        .values({
          school_id: school.id,
          id: occasionId,
          student_id: ana.standing.personId,
          worked_on: today,
          created_by: by.standing.personId,
        })
        .execute();
      await school.db
        .insertInto('evidence')
        .values({
          school_id: school.id,
          id: newId(),
          student_id: ana.standing.personId,
          goal_id: pinned.goalId,
          occasion_id: occasionId,
          judge_id: by.standing.personId,
          level: 3,
          worked_on: today,
          span: '2026-27',
          goal_version_id: pinned.before,
          rubric_version_id: rubric.rubricVersionId,
          scale_version_id: rubric.scaleVersionId,
        })
        .execute();
    }
  });

  test('another language says the same version; a later wording supersedes; without one the original is marked', async () => {
    const goalId = await goalIdOf(add('Compare'));
    const { ortega: by } = planted;
    const say = (statement: string, reviewed: boolean) =>
      planted.inSchool((school) =>
        wordGoal(school, {
          by,
          goalId,
          wording: { language: 'Spanish', title: 'Comparar', statement },
          reviewed,
        }),
      );
    await say('Puedo comparar.', false);
    await say('Sé comparar.', true);
    expect((await list('es')).goals[0]?.wording).toMatchObject({
      language: 'es',
      statement: 'Sé comparar.',
      review: 'reviewed',
      isFallback: false,
      ordinal: 1,
      languages: ['en', 'es'],
    });
    expect((await list('ur')).goals[0]?.wording).toMatchObject({
      language: 'en',
      statement: 'I can compare.',
      isFallback: true,
    });
  });

  test('the original words cannot be changed as if they were a translation', async () => {
    const goalId = await goalIdOf(add('Compare'));
    const saying = planted.inSchool((school) =>
      wordGoal(school, { by: planted.ortega, goalId, wording: english('Contrast'), reviewed: true }),
    );
    await expect(saying).rejects.toThrow(new Invalid([{ field: 'language', problem: 'is-original' }]));
  });
});

describe('standards', () => {
  test('a goal speaks of an item once, and no longer when it is taken off', async () => {
    const goalId = await goalIdOf(add('Compare'));
    const { ortega: by } = planted;
    const [frameworkId, standardId] = [newId(), newId()];
    await planted.inSchool(async ({ db }) => {
      await db
        .insertInto('frameworks')
        .values({ id: frameworkId, identifier: frameworkId, title: 'Maths', content_hash: 'x' })
        .execute();
      await db
        .insertInto('standards')
        .values({
          id: standardId,
          framework_id: frameworkId,
          identifier: standardId,
          code: '8.F.A.2',
          statement: 'Compare properties of two functions.',
          content_hash: 'x',
        })
        .execute();
    });
    const codes = () =>
      planted.inSchool(async (school) => (await listAlignments(school, goalId)).map(({ code }) => code));
    for (let times = 0; times < 2; times++)
      await planted.inSchool((school) => alignGoal(school, { by, goalId, add: [standardId] }));
    expect(await codes()).toEqual(['8.F.A.2']);
    await planted.inSchool((school) => alignGoal(school, { by, goalId, remove: [standardId] }));
    expect(await codes()).toEqual([]);
  });
});

describe('whose course it is', () => {
  test('another course’s teacher finds nothing; a student reads and may not plan; a leader plans', async () => {
    const goalId = await goalIdOf(add('Compare'));
    const { chen, ana, leader, algebra } = planted;
    const { courseId } = algebra;
    const adding = (by: typeof chen) =>
      planted.inSchool((school) =>
        addGoal(school, { by, courseId, kind: 'content', wording: english('More') }),
      );
    await expect(adding(chen)).rejects.toThrow(NotFound);
    await expect(adding(ana)).rejects.toThrow(Forbidden);
    expect(await adding(leader)).toMatchObject({ outcome: 'added' });
    const read = (by: typeof chen) =>
      planted.inSchool((school) => listCourseGoals(school, { by, courseId, language: 'en' }));
    await expect(read(chen)).rejects.toThrow(NotFound);
    expect(titles(await read(ana))).toEqual(['Compare', 'More']);
    const reword = planted.inSchool((school) =>
      rewordGoal(school, { by: chen, goalId, wording: english('Mine') }),
    );
    await expect(reword).rejects.toThrow(NotFound);
  });

  test('each change leaves a line that names who and by which relation', async () => {
    await add('Compare');
    const lines = await planted.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'relation', 'actor_id'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'goal.%')
        .orderBy('at')
        .execute(),
    );
    const actor_id = planted.ortega.standing.personId;
    expect(lines).toEqual([
      { act: 'goal.create', relation: 'teaches', actor_id },
      { act: 'goal.adopt', relation: 'teaches', actor_id },
    ]);
  });
});
