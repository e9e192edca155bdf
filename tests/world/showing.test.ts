import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayReadReadiness } from '#core/policy/readiness.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { listReadiness } from '#school/readiness/list-readiness.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { people } from './people/people.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

test('what students say about tasks reaches exactly who may read it, for every person', async () => {
  const { world } = opened;
  const { today } = world;
  const ofCourse = new Set(
    Object.values(world.classes)
      .filter(({ courseId }) => courseId === world.courses.algebra)
      .map(({ classId }) => classId),
  );
  const said = await world.inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('readiness')
      .select(['id', 'student_id as studentId'])
      .where('school_id', '=', school.id)
      .execute();
    return Promise.all(
      rows.map(async ({ id, studentId }) => {
        const { classIds } = await loadStudentFacts(school, { studentId, today });
        return { id, classIds: classIds.filter((classId) => ofCourse.has(classId)) };
      }),
    );
  });
  expect(said).toHaveLength(4);
  let readers = 0;
  for (const { key } of people) {
    const by = await world.actor(key);
    const reached = await world.inSchool((school) => listReadiness(school, { by }));
    const may = said.filter(({ classIds }) => mayReadReadiness(by.standing, { classIds }) !== undefined);
    expect([key, reached.map(({ readinessId }) => readinessId).toSorted()]).toEqual([
      key,
      may.map(({ id }) => id).toSorted(),
    ]);
    if (may.length > 0) readers += 1;
  }
  // Ms. Valdez and Mr. Osei.
  expect(readers).toBe(2);
});
