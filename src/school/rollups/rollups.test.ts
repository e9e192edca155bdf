import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BandCounts } from '#core/mastery/count-bands.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { setAsideGoal } from '#school/goals/set-aside-goal.ts';
import { confirmMerge } from '#school/merges/confirm-merge.ts';
import { enroll } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { rollUpCourse } from './roll-up-course.ts';
import { rollUpSchool } from './roll-up-school.ts';

let test_: TestDatabase;
let planted: PlantedTwins;

beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantTwins(test_);
});
afterAll(() => test_.close());

/** Judges a student's work on slope on as many days as there are levels. */
async function judge(studentId: string, ...levels: readonly number[]): Promise<void> {
  for (const [index, level] of levels.entries())
    await planted.judge(studentId, { level, on: `2026-11-${String(index + 10)}` });
}

/** Ana has shown slope, Bao is close, Chidi is starting; of Dana one piece is known and of the twin none. */
async function judgeAll(): Promise<void> {
  const { ana, bao, chidi, dana } = planted.students;
  await judge(ana, 3, 3, 3);
  await judge(bao, 2, 2, 3);
  await judge(chidi, 1, 1, 1);
  await judge(dana, 4);
}

/** Shown, close, starting, too little. */
const four = ({ ready, close, starting, 'not-enough': little }: BandCounts) => [
  ready,
  close,
  starting,
  little,
];

async function ofCourse(by: Actor = planted.ortega, goalId = planted.goals.slope) {
  const { courseId } = planted;
  const rollUp = await planted.inSchool((school) => rollUpCourse(school, { by, courseId }));
  const { course, classes } = rollUp(goalId);
  return { course: four(course), classes: classes.map(({ title, bands }) => [title, ...four(bands)]) };
}

async function ofSchool(by: Actor = planted.leader) {
  const { goals } = await planted.inSchool((school) => rollUpSchool(school, { by, language: 'en' }));
  return goals.map(({ wording, school, courses }) => ({
    goal: wording.title,
    school: four(school),
    courses: courses.map(({ title, bands, classes }) => ({
      title,
      bands: four(bands),
      classes: classes.map((each) => [each.title, ...four(each.bands)]),
    })),
  }));
}

/** Another class of Algebra 1, which Ms. Ortega does not teach. */
function plantNext(courseId = planted.courseId): Promise<string> {
  return planted.inSchool(async (school) => {
    const id = newId();
    await school.db
      .insertInto('classes')
      .values({ school_id: school.id, id, course_id: courseId, title: '9C', school_year: '2026-27' })
      .execute();
    return id;
  });
}

const joins = (classId: string, studentId: string) =>
  planted.inSchool((school) => enroll(school, classId, studentId));

describe('a course', () => {
  test('says how many have shown a goal, are close, are starting, and of whom too little is known', async () => {
    await judgeAll();
    expect(await ofCourse()).toEqual({ course: [1, 1, 1, 2], classes: [['9B', 1, 1, 1, 2]] });
    expect(await ofCourse(planted.ortega, planted.goals.equations)).toEqual({
      course: [0, 0, 0, 5],
      classes: [['9B', 0, 0, 0, 5]],
    });
  });

  test('counts a student of two classes once, and shows only the reader’s own classes', async () => {
    await judgeAll();
    const next = await plantNext();
    await joins(next, planted.students.ana);
    expect(await ofCourse()).toEqual({ course: [1, 1, 1, 2], classes: [['9B', 1, 1, 1, 2]] });
    expect((await ofCourse(planted.leader)).classes).toEqual([
      ['9B', 1, 1, 1, 2],
      ['9C', 1, 0, 0, 0],
    ]);
  });

  test('counts one who stood twice once, with the work of both', async () => {
    const { students, twin, leader } = planted;
    await judge(students.ana, 3);
    await planted.judge(twin, { level: 3, on: '2026-11-16' });
    await planted.judge(twin, { level: 3, on: '2026-11-17' });
    expect((await ofCourse()).course).toEqual([0, 0, 0, 5]);
    const merge = { keptId: students.ana, aliasId: twin, reason: 'One birth date', signIns: 'kept' } as const;
    await planted.inSchool((school) =>
      confirmMerge(school, { by: leader, merge: { ...merge, writeId: newId() } }),
    );
    expect((await ofCourse()).course).toEqual([1, 0, 0, 3]);
  });

  test('counts who is there today, in classes that meet today', async () => {
    await judgeAll();
    const { students, classId } = planted;
    const until = (until_on: string) =>
      planted.inSchool((school) =>
        school.db
          .updateTable('enrollments')
          .set({ until_on })
          .where('school_id', '=', school.id)
          .where('student_id', '=', students.ana)
          .execute(),
      );
    await until('2026-11-25');
    expect((await ofCourse()).course).toEqual([1, 1, 1, 2]);
    await until('2026-11-24');
    expect((await ofCourse()).course).toEqual([0, 1, 1, 2]);
    await planted.inSchool((school) =>
      school.db
        .updateTable('classes')
        .set({ ended_on: '2026-11-24' })
        .where('school_id', '=', school.id)
        .where('id', '=', classId)
        .execute(),
    );
    expect(await ofCourse()).toEqual({ course: [0, 0, 0, 0], classes: [] });
  });

  test('counts what a teacher judged above the arithmetic', async () => {
    await judgeAll();
    const { students, goals } = planted;
    await planted.inSchool((school) =>
      school.db
        .updateTable('estimates')
        .set({ override_level: 3, override_shown: true })
        .where('school_id', '=', school.id)
        .where('student_id', '=', students.chidi)
        .where('goal_id', '=', goals.slope)
        .execute(),
    );
    expect((await ofCourse()).course).toEqual([2, 1, 0, 2]);
  });

  test('is counted for those who teach or lead it, and for nobody else', async () => {
    for (const by of [planted.chen, planted.ana]) await expect(ofCourse(by)).rejects.toThrow(NotFound);
  });
});

describe('the school', () => {
  test('is said goal by goal, then by course and class', async () => {
    await judgeAll();
    expect(await ofSchool()).toEqual([
      {
        goal: 'Slope as a rate',
        school: [1, 1, 1, 2],
        courses: [{ title: 'Algebra 1', bands: [1, 1, 1, 2], classes: [['9B', 1, 1, 1, 2]] }],
      },
      {
        goal: 'Solving equations',
        school: [0, 0, 0, 5],
        courses: [{ title: 'Algebra 1', bands: [0, 0, 0, 5], classes: [['9B', 0, 0, 0, 5]] }],
      },
    ]);
  });

  test('counts a student of two courses with one goal once', async () => {
    await judgeAll();
    const { biology, goals, students } = planted;
    await joins(biology.classId, students.ana);
    await planted.inSchool((school) =>
      school.db
        .insertInto('goal_adoptions')
        .values({
          school_id: school.id,
          id: newId(),
          goal_id: goals.slope,
          course_id: biology.courseId,
          school_year: '2026-27',
          position: 1,
        })
        .execute(),
    );
    const [slope] = await ofSchool();
    expect(slope).toEqual({
      goal: 'Slope as a rate',
      school: [1, 1, 1, 2],
      courses: [
        { title: 'Algebra 1', bands: [1, 1, 1, 2], classes: [['9B', 1, 1, 1, 2]] },
        { title: 'Biology 1', bands: [1, 0, 0, 0], classes: [['10A', 1, 0, 0, 0]] },
      ],
    });
  });

  test('says nothing of a goal that is set aside, nor of another year', async () => {
    const { ortega: by, courseId, goals, inSchool } = planted;
    const { id: adoptionId } = await inSchool((school) =>
      school.db
        .selectFrom('goal_adoptions')
        .select('id')
        .where('school_id', '=', school.id)
        .where('goal_id', '=', goals.slope)
        .executeTakeFirstOrThrow(),
    );
    await inSchool((school) => setAsideGoal(school, { by, courseId, adoptionId, reason: 'Next year' }));
    expect((await ofSchool()).map(({ goal }) => goal)).toEqual(['Solving equations']);
    const nextYear = { ...planted.leader.standing, today: '2027-09-20' };
    expect(await ofSchool({ ...planted.leader, standing: nextYear })).toEqual([]);
  });

  test('is for leaders', async () => {
    for (const by of [planted.ortega, planted.ana]) await expect(ofSchool(by)).rejects.toThrow(NotFound);
  });
});
