import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import type { UnitPlan } from './check-unit.ts';
import { createUnit } from './create-unit.ts';
import { findUnit } from './find-unit.ts';
import { listUnits } from './list-units.ts';
import { restoreUnit } from './restore-unit.ts';
import { retireUnit } from './retire-unit.ts';
import { reviseUnit } from './revise-unit.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let goalIds: string[];

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  goalIds = [];
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    const added = await planted.inSchool((school) =>
      addGoal(school, {
        by: planted.ortega,
        courseId: planted.algebra.courseId,
        kind: 'content',
        wording: { language: 'en', title, statement: `I can ${title}` },
      }),
    );
    if (added.outcome === 'added') goalIds.push(added.goalId);
  }
});
afterAll(() => test_.close());

const goal = (place: number) => goalIds[place - 1] ?? '';

function plan(changed: Partial<UnitPlan> = {}): UnitPlan {
  return {
    title: 'Lines and their stories',
    why: 'Prices and speeds are lines.',
    startsOn: '2026-11-02',
    endsOn: '2026-12-11',
    goalIds: [goal(3), goal(2)],
    ...changed,
  };
}

const create = (unit: UnitPlan, by: Actor = planted.ortega) =>
  planted.inSchool((school) => createUnit(school, { by, courseId: planted.algebra.courseId, plan: unit }));

const inFocus = async () => {
  const { ortega: by, algebra } = planted;
  const { goals } = await planted.inSchool((school) =>
    listCourseGoals(school, { by, courseId: algebra.courseId, language: 'en' }),
  );
  return goals.filter(({ focus }) => focus).map(({ wording }) => wording.title);
};

describe('the goals in focus', () => {
  test('are those of the unit whose dates hold today', async () => {
    await create(plan({ startsOn: '2026-09-08', endsOn: '2026-11-01', goalIds: [goal(1)] }));
    await create(plan());
    await create(plan({ startsOn: '2026-12-14', endsOn: '2027-01-29', goalIds: [goal(4)] }));
    expect(await inFocus()).toEqual(['Two', 'Three']);
  });

  test('are none between units, nor of a unit off the plan, until it is back on it', async () => {
    expect(await inFocus()).toEqual([]);
    const { unitId } = await create(plan());
    const { ortega: by } = planted;
    await planted.inSchool((school) => retireUnit(school, { by, unitId }));
    expect(await inFocus()).toEqual([]);
    await planted.inSchool((school) => restoreUnit(school, { by, unitId }));
    expect(await inFocus()).toEqual(['Two', 'Three']);
  });

  test('are those of the unit that began last, where two overlap', async () => {
    await create(plan({ startsOn: '2026-11-16', goalIds: [goal(4)] }));
    await create(plan());
    expect(await inFocus()).toEqual(['Four']);
  });
});

describe('a plan that cannot be kept', () => {
  test('says every field that is wrong', async () => {
    await expect(
      create({ title: '', why: '', startsOn: 'soon', endsOn: '2026-02-30', goalIds: [] }),
    ).rejects.toThrow(
      new Invalid([
        { field: 'title', problem: 'empty' },
        { field: 'startsOn', problem: 'no-day' },
        { field: 'endsOn', problem: 'no-day' },
        { field: 'goals', problem: 'choose-one' },
      ]),
    );
  });

  test('focuses on four goals, ends before it starts, or takes another course’s goal', async () => {
    await expect(create(plan({ goalIds }))).rejects.toThrow('goals: at-most');
    await expect(create(plan({ endsOn: '2026-11-01' }))).rejects.toThrow('endsOn: before-start');
    await expect(create(plan({ goalIds: [planted.schoolId] }))).rejects.toThrow('goals: not-of-course');
  });
});

describe('changing a unit', () => {
  test('changes its name, dates and focus, and leaves what the plan says', async () => {
    const { ortega: by } = planted;
    const { unitId } = await create(plan());
    const revised = plan({ title: 'Rates', why: '', goalIds: [goal(1)] });
    await planted.inSchool((school) => reviseUnit(school, { by, unitId, plan: revised }));
    expect(await planted.inSchool((school) => findUnit(school, { by, unitId }))).toMatchObject({
      unitId,
      courseId: planted.algebra.courseId,
      title: 'Rates',
      texts: { why: { body: 'Prices and speeds are lines.', writtenBy: by.standing.personId } },
      startsOn: '2026-11-02',
      endsOn: '2026-12-11',
      goalIds: [goal(1)],
      retired: false,
    });
    const units = await planted.inSchool((school) =>
      listUnits(school, { by, courseId: planted.algebra.courseId }),
    );
    expect(units).toMatchObject([{ title: 'Rates', when: 'now', tasks: 0, goalIds: [goal(1)] }]);
  });

  test('is for those who plan the course', async () => {
    const { unitId } = await create(plan());
    const retire = (by: Actor) => planted.inSchool((school) => retireUnit(school, { by, unitId }));
    await expect(retire(planted.chen)).rejects.toThrow(NotFound);
    await expect(retire(planted.ana)).rejects.toThrow(Forbidden);
    const { chen: by } = planted;
    expect(await planted.inSchool((school) => findUnit(school, { by, unitId }))).toBeUndefined();
  });
});
