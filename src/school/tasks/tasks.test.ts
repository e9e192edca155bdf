import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import type { TaskPlan } from './check-task.ts';
import { createTask } from './create-task.ts';
import { findTask } from './find-task.ts';
import { listTasks } from './list-tasks.ts';
import { restoreTask } from './restore-task.ts';
import { retireTask } from './retire-task.ts';
import { reviseTask } from './revise-task.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
let goalId: string;
let unitId: string;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantCourse(test_);
  const { ortega: by, algebra } = planted;
  const { courseId } = algebra;
  await planted.inSchool(async (school) => {
    const wording = { language: 'en', title: 'Slope', statement: 'I can say what slope means.' };
    const added = await addGoal(school, { by, courseId, kind: 'content', wording });
    if (added.outcome !== 'added') throw new Error('There was no room');
    goalId = added.goalId;
    const unit = {
      title: 'Lines',
      why: '',
      startsOn: '2026-11-02',
      endsOn: '2026-12-11',
      goalIds: [goalId],
    };
    ({ unitId } = await createUnit(school, { by, courseId, plan: unit }));
  });
});
afterAll(() => test_.close());

function plan(changed: Partial<TaskPlan> = {}): TaskPlan {
  return {
    title: 'Bus fares',
    kind: 'formative',
    goalIds: [goalId],
    readyFrom: '2026-11-19',
    readyAbout: '2026-12-01',
    counts: false,
    ...changed,
  };
}

const create = (task: TaskPlan) =>
  planted.inSchool((school) =>
    createTask(school, { by: planted.ortega, courseId: planted.algebra.courseId, unitId, plan: task }),
  );

const titles = async (withRetired: boolean) => {
  const { ortega: by, algebra } = planted;
  const tasks = await planted.inSchool((school) =>
    listTasks(school, { by, courseId: algebra.courseId, unitId, withRetired }),
  );
  return tasks.map(({ title }) => title);
};

describe('tasks', () => {
  test('stand by when their window opens; one without a window stands last', async () => {
    await create(plan({ title: 'Any day', readyFrom: null, readyAbout: '' }));
    await create(plan({ title: 'Phone plans', readyFrom: '2026-12-02', readyAbout: '2026-12-10' }));
    await create(plan());
    expect(await titles(false)).toEqual(['Bus fares', 'Phone plans', 'Any day']);
  });

  test('change, leave the plan, and come back', async () => {
    const { ortega: by } = planted;
    const { taskId } = await create(plan());
    const revised = plan({ title: 'Taxi fares', kind: 'summative', readyFrom: null, readyAbout: null });
    await planted.inSchool((school) => reviseTask(school, { by, taskId, plan: revised }));
    expect(await planted.inSchool((school) => findTask(school, { by, taskId }))).toEqual({
      taskId,
      courseId: planted.algebra.courseId,
      unitId,
      title: 'Taxi fares',
      kind: 'summative',
      readyFrom: null,
      readyAbout: null,
      goalIds: [goalId],
      counts: true,
      inGroups: false,
      retired: false,
    });
    await planted.inSchool((school) => retireTask(school, { by, taskId }));
    expect(await titles(false)).toEqual([]);
    expect(await titles(true)).toEqual(['Taxi fares']);
    await planted.inSchool((school) => restoreTask(school, { by, taskId }));
    expect(await titles(false)).toEqual(['Taxi fares']);
  });

  test('name at least one goal of the course, and a window that runs forward', async () => {
    await expect(
      create(plan({ title: ' ', goalIds: [], readyFrom: '2026-12-02', readyAbout: '2026-12-01' })),
    ).rejects.toThrow(
      new Invalid([
        { field: 'title', problem: 'empty' },
        { field: 'readyAbout', problem: 'before-start' },
        { field: 'goals', problem: 'choose-one' },
      ]),
    );
    await expect(create(plan({ goalIds: [planted.schoolId] }))).rejects.toThrow('goals: not-of-course');
  });

  test('of another course are not there', async () => {
    const { taskId } = await create(plan());
    const { chen: by, biology } = planted;
    expect(await planted.inSchool((school) => findTask(school, { by, taskId }))).toBeUndefined();
    await expect(planted.inSchool((school) => retireTask(school, { by, taskId }))).rejects.toThrow(NotFound);
    const intoForeignUnit = planted.inSchool((school) =>
      createTask(school, { by, courseId: biology.courseId, unitId, plan: plan() }),
    );
    await expect(intoForeignUnit).rejects.toThrow(NotFound);
  });
});
