import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CoursePlan } from '#core/plan/course-plan.ts';
import { readCoursePlan } from '#core/plan/read-course-plan.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { takeLastGoals } from '#school/goals/take-last-goals.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { listTasks } from '#school/tasks/list-tasks.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { findUnit } from '#school/units/find-unit.ts';
import { letGo } from '#school/units/let-go.ts';
import { listLetGos } from '#school/units/list-let-gos.ts';
import { listUnits } from '#school/units/list-units.ts';
import { writeUnitText } from '#school/units/write-unit-text.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { plantGoal } from '#tests/courses/plant-goal.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, withStanding } from '#tests/evidence/plant-class.ts';
import { bringPlan } from './bring-plan.ts';
import { countLastUnits, proposeLastUnits, takeLastUnits } from './last-units.ts';
import { undoArrival } from './undo-arrival.ts';
import { writePlan } from './write-plan.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let by: Actor;
/** The same teacher a year later */
let nextYear: Actor;
let courseId: string;
let goals: { slope: string; graphs: string };

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  by = planted.ortega;
  nextYear = onDay(by, '2027-09-14');
  courseId = planted.algebra.courseId;
  goals = { slope: await plantGoal(planted, 'slope'), graphs: await plantGoal(planted, 'graphs') };
  const days = { startsOn: '2026-11-03', endsOn: '2026-12-11' };
  const unit = { title: 'Lines', why: 'Prices are lines.', ...days, goalIds: [goals.slope, goals.graphs] };
  const later = {
    title: 'Curves',
    why: '',
    startsOn: '2027-02-02',
    endsOn: '2027-03-05',
    goalIds: [goals.graphs],
  };
  await planted.inSchool(async (school) => {
    const { unitId } = await createUnit(school, { by, courseId, plan: unit });
    await createUnit(school, { by, courseId, plan: later });
    await writeUnitText(school, { by, unitId, part: 'know', body: 'Rise\nRun' });
    await letGo(school, { by, unitId, what: 'Point-slope form', reason: 'One is enough' });
    const window = { readyFrom: '2026-11-19', readyAbout: '2026-12-01' };
    const task = { title: 'Bus fares', kind: 'summative' as const, counts: true, inGroups: true, ...window };
    await createTask(school, { by, courseId, unitId, plan: { ...task, goalIds: [goals.slope] } });
    for (const [label, startsOn] of [
      ['2026-27', '2026-09-08'],
      ['2027-28', '2027-09-07'],
    ] as const)
      await school.db
        .insertInto('terms')
        .values({
          school_id: school.id,
          id: newId(),
          title: label,
          kind: 'schoolYear',
          starts_on: startsOn,
          ends_on: `${Number(label.slice(0, 4)) + 1}-06-24`,
          school_year: label,
        })
        .execute();
  });
});
afterAll(() => test_.close());

const unitsFor = (who: Actor, course = courseId) =>
  planted.inSchool((school) => listUnits(school, { by: who, courseId: course }));
const undo = (arrivalId: string, who = by, course = courseId) =>
  planted.inSchool((school) => undoArrival(school, { by: who, courseId: course, arrivalId }));

describe('last year’s units', () => {
  const takeGoals = () => planted.inSchool((school) => takeLastGoals(school, { by: nextYear, courseId }));
  const take = (firstDay?: string) =>
    planted.inSchool((school) => takeLastUnits(school, { by: nextYear, courseId, firstDay }));
  const propose = (firstDay?: string) =>
    planted.inSchool((school) =>
      proposeLastUnits(school, { by: nextYear, courseId, language: 'en', firstDay }),
    );

  test('are shown first, moved by whole weeks from first day to first day, and nothing is made', async () => {
    await takeGoals();
    const proposed = await propose();
    expect(proposed).toMatchObject({ year: '2026-27', was: '2026-09-08', firstDay: '2027-09-07', weeks: 52 });
    expect(proposed.units.map(({ title, startsOn, endsOn }) => [title, startsOn, endsOn])).toEqual([
      ['Lines', '2027-11-02', '2027-12-10'],
      ['Curves', '2028-02-01', '2028-03-03'],
    ]);
    expect(proposed.units[0]?.tasks).toMatchObject([{ readyFrom: '2027-11-18', readyAbout: '2027-11-30' }]);
    expect((await propose('2027-09-14')).weeks).toBe(53);
    expect(await unitsFor(nextYear)).toHaveLength(2);
  });

  test('come with what they say, their tasks and windows; and all of it goes again', async () => {
    await takeGoals();
    const { arrivalId, units, tasks } = await take();
    expect([units, tasks]).toEqual([2, 1]);
    const came = (await unitsFor(nextYear)).find(({ startsOn }) => startsOn === '2027-11-02');
    const unitId = came?.unitId ?? '';
    const read = await planted.inSchool(async (school) => ({
      unit: await findUnit(school, { by: nextYear, unitId }),
      tasks: await listTasks(school, { by: nextYear, courseId, unitId }),
      letGos: (await listLetGos(school, [unitId])).get(unitId),
    }));
    expect(read.unit?.texts).toMatchObject({
      why: { body: 'Prices are lines.' },
      know: { body: 'Rise\nRun' },
    });
    expect(read.tasks).toMatchObject([
      {
        title: 'Bus fares',
        kind: 'summative',
        inGroups: true,
        readyFrom: '2027-11-18',
        goalIds: [goals.slope],
      },
    ]);
    expect(read.letGos).toMatchObject([{ what: 'Point-slope form' }]);
    await expect(take()).rejects.toThrow(Conflict);
    expect(await undo(arrivalId, nextYear)).toBe('undone');
    expect(await undo(arrivalId, nextYear)).toBe('already');
    expect(await unitsFor(nextYear)).toHaveLength(2);
    expect(
      await planted.inSchool((school) => countLastUnits(school, { by: nextYear, courseId })),
    ).toMatchObject({
      units: 2,
    });
  });

  test('of goals that this year does not have stay behind', async () => {
    expect((await propose()).staying).toEqual(['Lines', 'Curves']);
    await expect(take()).rejects.toThrow(Conflict);
  });

  test('are for who plans the course', async () => {
    const ask = (who: Actor) =>
      planted.inSchool((school) => takeLastUnits(school, { by: onDay(who, '2027-09-14'), courseId }));
    await expect(ask(planted.chen)).rejects.toThrow(NotFound);
    await expect(ask(planted.ana)).rejects.toThrow(Forbidden);
    await expect(undo(newId())).rejects.toThrow(NotFound);
  });
});

describe('a plan as a file', () => {
  const share = () => planted.inSchool((school) => writePlan(school, { by, courseId }));
  async function shared(): Promise<CoursePlan> {
    const read = readCoursePlan((await share()).file);
    if (read.kind !== 'plan') throw new Error(JSON.stringify(read));
    return read.plan;
  }
  const biology = () => planted.biology.courseId;
  const bring = (plan: CoursePlan, who = planted.chen, course = biology()) =>
    planted.inSchool((school) =>
      bringPlan(school, { by: who, courseId: course, plan, firstDay: '2026-09-15' }),
    );
  const goalsOf = (who: Actor, course: string) =>
    planted.inSchool((school) => listCourseGoals(school, { by: who, courseId: course, language: 'en' }));

  test('holds the plan and nobody: no student, no class, no id of the school', async () => {
    const { file } = await share();
    expect(await shared()).toMatchObject({
      course: { title: 'Algebra 1' },
      firstDay: '2026-09-08',
      goals: [{ key: 'g1', wordings: [{ statement: 'I can slope.' }] }, { key: 'g2' }],
      units: [
        { title: 'Lines', goals: ['g1', 'g2'], texts: { know: 'Rise\nRun' }, tasks: [{ goals: ['g1'] }] },
        { title: 'Curves', goals: ['g2'] },
      ],
    });
    for (const word of ['Ana', 'Ortega', '9B', courseId, goals.slope, by.standing.personId])
      expect(file).not.toContain(word);
  });

  test('comes into another course with its goals, moved by whole weeks, and goes again', async () => {
    const { arrivalId, ...came } = await bring(await shared());
    expect(came).toEqual({ goals: 2, units: 2, tasks: 1 });
    const { chen } = planted;
    expect((await goalsOf(chen, biology())).goals.map(({ wording }) => wording.statement)).toEqual([
      'I can slope.',
      'I can graphs.',
    ]);
    expect((await unitsFor(chen, biology())).map(({ title, startsOn }) => [title, startsOn])).toEqual([
      ['Lines', '2026-11-10'],
      ['Curves', '2027-02-09'],
    ]);
    expect(await undo(arrivalId, chen, biology())).toBe('undone');
    expect((await goalsOf(chen, biology())).goals).toEqual([]);
    expect(await unitsFor(chen, biology())).toEqual([]);
  });

  test('makes no goal again that the year has in the same words', async () => {
    const { goals: made } = await bring(await shared(), by, courseId);
    expect(made).toBe(0);
    expect((await goalsOf(by, courseId)).goals).toHaveLength(2);
  });

  test('stays where work was judged by its goals since', async () => {
    const { arrivalId } = await bring(await shared());
    const { chen } = planted;
    const [first] = (await goalsOf(chen, biology())).goals;
    const { classId } = planted.biology;
    const studentId = planted.ana.standing.personId;
    await planted.inSchool(async (school) => {
      await school.db
        .insertInto('enrollments')
        .values({
          school_id: school.id,
          id: newId(),
          class_id: classId,
          student_id: studentId,
          from_on: '2026-09-01',
        })
        .execute();
      const evidence = {
        id: newId(),
        studentId,
        goalId: first?.goalId ?? '',
        level: 3,
        classId,
      };
      await recordEvidence(school, { by: chen, evidence });
    });
    expect(await undo(arrivalId, chen, biology())).toBe('changed-since');
    expect((await goalsOf(chen, biology())).goals).toHaveLength(2);
    expect(await unitsFor(chen, biology())).toHaveLength(2);
  });

  test('that the year has no room for comes in not at all', async () => {
    const plan = await shared();
    const [goal] = plan.goals;
    const many = Array.from({ length: 6 }, (_, place) => ({
      key: `m${place}`,
      kind: 'content' as const,
      wordings: [{ language: 'en', title: `More ${place}`, statement: `I can do ${place}.` }],
    }));
    await expect(bring({ ...plan, goals: goal ? [goal, ...many] : [] }, by, courseId)).rejects.toThrow(
      Conflict,
    );
    expect((await goalsOf(by, courseId)).goals).toHaveLength(2);
    expect(await unitsFor(by)).toHaveLength(2);
  });

  test('with a goal that cannot be said leaves nothing half done', async () => {
    const plan = await shared();
    const odd = {
      key: 'odd',
      kind: 'content' as const,
      wordings: [{ language: 'en', title: 'Odd', statement: 'Knows things' }],
    };
    await expect(bring({ ...plan, goals: [...plan.goals, odd] })).rejects.toThrow('must-begin-with-i-can');
    expect((await goalsOf(planted.chen, biology())).goals).toEqual([]);
    expect(await unitsFor(planted.chen, biology())).toEqual([]);
  });

  test('is shared and brought by who plans the course', async () => {
    const plan = await shared();
    await expect(bring(plan, planted.chen, courseId)).rejects.toThrow(NotFound);
    await expect(bring(plan, planted.ana, courseId)).rejects.toThrow(Forbidden);
    const ask = (who: Actor) => planted.inSchool((school) => writePlan(school, { by: who, courseId }));
    await expect(ask(planted.chen)).rejects.toThrow(NotFound);
    await expect(ask(withStanding(planted.ana, {}))).rejects.toThrow(Forbidden);
  });

  test('is as docs/course-plan.md says', () => {
    const page = readFileSync(new URL('../../../docs/course-plan.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    expect(readCoursePlan(example).kind).toBe('plan');
  });
});
