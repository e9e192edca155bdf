import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listComingClasses } from '#school/classes/list-coming-classes.ts';
import { listSchoolClasses } from '#school/classes/list-school-classes.ts';
import { listYearClasses } from '#school/classes/list-year-classes.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { actorOn, asProposed, hashTables, SHAPE, WORK } from '#tests/years/turn-year.ts';
import { makeYear } from './make-year.ts';
import { proposeYear } from './propose-year.ts';
import type { RolloverPlan } from './rollover-plan.ts';
import { yearTasks } from './tasks/year-tasks.ts';
import { undoYear } from './undo-year.ts';

let opened: TestWorld;
let nwosu: Actor;
beforeEach(async () => {
  opened = await openWorld();
  nwosu = await opened.world.actor('nwosu');
});
afterEach(() => opened.close());

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const personId = (key: keyof TestWorld['world']['people']) => opened.world.people[key].personId;
const propose = (by: Actor = nwosu) => inSchool((school) => proposeYear(school, { by, language: 'en' }));
const make = (plan: RolloverPlan, by: Actor = nwosu) => inSchool((school) => makeYear(school, { by, plan }));
const undo = (rolloverId: string, by: Actor = nwosu) =>
  inSchool((school) => undoYear(school, { by, rolloverId }));
const hashes = (...tables: string[]) => hashTables(opened, tables);

describe('the proposal', () => {
  test('is this year once more: terms later, titles up, grades raised, goals in their number', async () => {
    const before = await hashes(...WORK, ...SHAPE);
    const proposal = await propose();
    expect(proposal).toMatchObject({ fromYear: '2026-27', toYear: '2027-28', startsOn: '2027-09-06' });
    expect(proposal.terms.map(({ next }) => next)).toEqual([
      { title: '2027-28', startsOn: '2027-09-06', endsOn: '2028-06-22' },
      { title: 'First semester', startsOn: '2027-09-06', endsOn: '2028-01-27' },
    ]);
    expect(proposal.classes.map(({ title, students, next }) => [title, students, next])).toEqual([
      ['9A', 24, { title: '10A', students: 'together' }],
      ['9B', 28, { title: '10B', students: 'together' }],
      ['9E', 20, { title: '10E', students: 'together' }],
      ['9C', 12, { title: '10C', students: 'together' }],
    ]);
    expect(proposal.grades.map(({ grade, becomes }) => [grade, becomes])).toEqual([['09', '10']]);
    expect(proposal.courses.find(({ title }) => title === 'Algebra 1')).toMatchObject({
      goals: 7,
      setAside: 1,
      already: 0,
    });
    expect(await hashes(...WORK, ...SHAPE)).toEqual(before);
  });

  test('is the leader’s: the office may not, a teacher finds nothing', async () => {
    await expect(propose(await opened.world.actor('pagan'))).rejects.toThrow(Forbidden);
    await expect(propose(await opened.world.actor('valdez'))).rejects.toThrow(NotFound);
  });

  test('lets 12th graders leave, and their class begin again with others', async () => {
    await inSchool((school) =>
      school.db
        .updateTable('people')
        .set({ grade: '12' })
        .where('school_id', '=', school.id)
        .where('id', 'in', opened.world.classes.biology9C.studentIds)
        .execute(),
    );
    const proposal = await propose();
    expect(proposal.grades.map(({ grade, students, becomes }) => [grade, students, becomes])).toEqual([
      ['09', expect.any(Number), '10'],
      ['12', 12, 'leaves'],
    ]);
    expect(proposal.classes.find(({ title }) => title === '9C')?.next).toEqual({
      title: '9C',
      students: 'none',
    });
    const { rolloverId } = await make(asProposed(proposal));
    const ended = () =>
      inSchool((school) =>
        school.db
          .selectFrom('people')
          .select('ended_on')
          .distinct()
          .where('school_id', '=', school.id)
          .where('id', 'in', opened.world.classes.biology9C.studentIds)
          .execute(),
      );
    expect(await ended()).toEqual([{ ended_on: '2027-09-06' }]);
    const classes = await inSchool((school) =>
      listYearClasses(school, { by: nwosu, schoolYear: '2027-28', language: 'en' }),
    );
    // Whoever leaves is in no class that stays together.
    expect(classes.map(({ title, students }) => [title, students])).toEqual([
      ['10A', expect.any(Number)],
      ['10B', expect.any(Number)],
      ['10E', expect.any(Number)],
      ['9C', 0],
    ]);
    expect(await undo(rolloverId)).toEqual({ outcome: 'undone' });
    expect(await ended()).toEqual([{ ended_on: null }]);
  });
});

describe('the year that is made', () => {
  test('changes no byte of the work there is, and nothing of today', async () => {
    const before = await hashes(...WORK);
    const school = (by: Actor) => inSchool((room) => listSchoolClasses(room, { by, language: 'en' }));
    const [listed, valdez] = [await school(nwosu), await opened.world.actor('valdez')];
    const outcome = await make(asProposed(await propose()));
    expect(outcome).toMatchObject({ classes: 4, goals: expect.any(Number) });
    expect(await hashes(...WORK)).toEqual(before);
    expect(await school(nwosu)).toEqual(listed);
    expect((await opened.world.actor('valdez')).standing).toEqual(valdez.standing);
    expect(await inSchool((room) => listComingClasses(room, { by: valdez }))).toMatchObject([
      { title: '10A', fromOn: '2027-09-06' },
      { title: '10B', fromOn: '2027-09-06' },
    ]);
  });

  test('has terms, classes with their students and teachers, and goals in their order', async () => {
    await make(asProposed(await propose()));
    const terms = await inSchool((school) => listTerms(school, { schoolYear: '2027-28' }));
    expect(terms.map(({ title, startsOn, parentId }) => [title, startsOn, parentId])).toEqual([
      ['2027-28', '2027-09-06', null],
      ['First semester', '2027-09-06', terms[0]?.termId],
    ]);
    const classes = await inSchool((school) =>
      listYearClasses(school, { by: nwosu, schoolYear: '2027-28', language: 'en' }),
    );
    expect(
      classes.map(({ title, students, startsOn, teachers, termIds }) => [
        title,
        students,
        startsOn,
        teachers.map(({ display }) => display),
        termIds.length,
      ]),
    ).toEqual([
      ['10A', 24, '2027-09-06', ['Ms. Valdez'], 1],
      ['10B', 28, '2027-09-06', ['Ms. Valdez', 'Mr. Osei'], 1],
      ['10E', 20, '2027-09-06', ['Ms. Tran'], 1],
      ['10C', 12, '2027-09-06', ['Mr. Kowalczyk'], 1],
    ]);
    const courseId = opened.world.courses.algebra;
    const goals = (schoolYear: string) =>
      inSchool((school) => listAdoptions(school, { courseId, schoolYear }));
    const onTheTable = (await goals('2026-27')).filter(({ setAside }) => !setAside);
    expect((await goals('2027-28')).map(({ goalId, setAside }) => [goalId, setAside])).toEqual(
      onTheTable.map(({ goalId }) => [goalId, null]),
    );
  });

  test('carries what is set aside along, where that was chosen', async () => {
    await make(asProposed(await propose(), { setAside: true }));
    const courseId = opened.world.courses.algebra;
    const goals = await inSchool((school) => listAdoptions(school, { courseId, schoolYear: '2027-28' }));
    const before = await inSchool((school) => listAdoptions(school, { courseId, schoolYear: '2026-27' }));
    expect(goals.flatMap(({ setAside }) => setAside?.reason ?? [])).toEqual(
      before.flatMap(({ setAside }) => setAside?.reason ?? []),
    );
    expect(goals.filter(({ setAside }) => setAside)).toHaveLength(1);
  });

  test('begins on its first day: old classes end, new ones open, a new span begins', async () => {
    await make(asProposed(await propose()));
    const before = await actorOn(opened, 'valdez', '2027-09-05');
    const first = await actorOn(opened, 'valdez', '2027-09-06');
    const { algebra9A, algebra9B } = opened.world.classes;
    expect(before.standing.teaches.map(({ classId }) => classId).toSorted()).toEqual(
      [algebra9A.classId, algebra9B.classId].toSorted(),
    );
    const [tenA, tenB] = (
      await inSchool((school) =>
        listYearClasses(school, { by: nwosu, schoolYear: '2027-28', language: 'en' }),
      )
    ).map(({ classId }) => classId);
    expect(first.standing.teaches.map(({ classId }) => classId).toSorted()).toEqual([tenA, tenB].toSorted());
    const lastYear = () =>
      inSchool((school) =>
        school.db
          .selectFrom('estimates')
          .select(['level', 'status', 'pieces', 'changed_at', 'revision'])
          .where('school_id', '=', school.id)
          .where('student_id', '=', personId('joaquin'))
          .where('goal_id', '=', opened.world.goals.slope.goalId)
          .where('span', '=', '2026-27')
          .execute(),
      );
    const kept = await lastYear();
    await inSchool((school) =>
      recordEvidence(school, {
        by: first,
        evidence: {
          id: newId(),
          classId: tenB ?? '',
          studentId: personId('joaquin'),
          goalId: opened.world.goals.slope.goalId,
          level: 1,
        },
      }),
    );
    expect(await lastYear()).toEqual(kept);
    const spans = await inSchool((school) =>
      school.db
        .selectFrom('estimates')
        .select(['span', 'pieces'])
        .where('school_id', '=', school.id)
        .where('student_id', '=', personId('joaquin'))
        .where('goal_id', '=', opened.world.goals.slope.goalId)
        .orderBy('span')
        .execute(),
    );
    expect(spans.map(({ span }) => span)).toEqual(['2026-27', '2027-28']);
    expect(spans[1]?.pieces).toBe(1);
  });

  test('raises grades on its first day, by the worker, once', async () => {
    const { rolloverId } = await make(asProposed(await propose()));
    const gradeOf = async () =>
      (
        await inSchool((school) =>
          school.db
            .selectFrom('people')
            .select('grade')
            .where('school_id', '=', school.id)
            .where('id', '=', personId('joaquin'))
            .executeTakeFirstOrThrow(),
        )
      ).grade;
    expect(await gradeOf()).toBe('09');
    const client = new pg.Client({ connectionString: opened.jobsUrl });
    await client.connect();
    const { rows } = await client.query(
      `select run_at from graphile_worker.jobs where key = 'raise-grades ${rolloverId}'`,
    );
    await client.end();
    expect(rows).toEqual([{ run_at: new Date('2027-09-06T04:00:00Z') }]);
    const tasks = yearTasks({ database: opened.database, now: () => new Date('2027-09-06T04:00:05Z') });
    const job = { schoolId: opened.world.school.id, rolloverId };
    await tasks['raise-grades']?.(job);
    await tasks['raise-grades']?.(job);
    expect(await gradeOf()).toBe('10');
  });

  test('is made once', async () => {
    const plan = asProposed(await propose());
    await make(plan);
    await expect(make(plan)).rejects.toThrow(Conflict);
    const again = await propose();
    expect(again.terms.every(({ existingId }) => existingId !== null)).toBe(true);
  });

  test('is the leader’s alone to make', async () => {
    const plan = asProposed(await propose());
    await expect(make(plan, await opened.world.actor('pagan'))).rejects.toThrow(Forbidden);
    await expect(make(plan, await opened.world.actor('valdez'))).rejects.toThrow(NotFound);
  });

  test('leaves out what was not chosen', async () => {
    const proposal = await propose();
    const [nineA] = proposal.classes;
    const plan = asProposed(proposal, {
      terms: new Map(),
      classes: new Map([
        [
          nineA?.classId ?? '',
          { title: '9A', course: 'Algebra 1', students: 'import' as const, teachers: false },
        ],
      ]),
      grades: new Map(),
      goalsOf: new Set(),
    });
    expect(await make(plan)).toMatchObject({ classes: 1, students: 0, goals: 0 });
    const classes = await inSchool((school) =>
      listYearClasses(school, { by: nwosu, schoolYear: '2027-28', language: 'en' }),
    );
    expect(classes).toMatchObject([{ title: '9A', students: 0, teachers: [], termIds: [] }]);
  });
});
