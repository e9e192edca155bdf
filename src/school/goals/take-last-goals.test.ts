import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { undoChange } from '#school/classes/changes/undo-change.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { actorOn } from '#tests/years/turn-year.ts';
import { adoptGoal } from './adopt-goal.ts';
import { takeLastGoals } from './take-last-goals.ts';

let opened: TestWorld;
/** Ms. Valdez, three weeks into August: a new school year by its label. */
let august: Actor;
beforeEach(async () => {
  opened = await openWorld();
  august = await actorOn(opened, 'valdez', '2027-08-20');
});
afterEach(() => opened.close());

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const algebra = () => opened.world.courses.algebra;
const goalsOf = (schoolYear: string) =>
  inSchool((school) => listAdoptions(school, { courseId: algebra(), schoolYear }));
const take = (by: Actor = august, courseId = algebra()) =>
  inSchool((school) => takeLastGoals(school, { by, courseId }));
const undo = (changeId: string, by: Actor = august) =>
  inSchool((school) => undoChange(school, { by, changeId, touching: 'goals' }));

test('last year’s goals come along in their order, and what was set aside stays behind', async () => {
  const { goals, changeId } = await take();
  expect(goals).toBe(7);
  const before = (await goalsOf('2026-27')).filter(({ setAside }) => !setAside);
  expect((await goalsOf('2027-28')).map(({ goalId }) => goalId)).toEqual(before.map(({ goalId }) => goalId));
  expect(await undo(changeId)).toEqual({ outcome: 'undone', act: 'goal.carry' });
  expect(await goalsOf('2027-28')).toEqual([]);
});

test('what the year has already stays first, and no eighth comes in', async () => {
  const cells = opened.world.goals.cells.goalId;
  const nwosu = await actorOn(opened, 'nwosu', '2027-08-20');
  await inSchool((school) => adoptGoal(school, { by: nwosu, courseId: algebra(), goalId: cells }));
  expect((await take()).goals).toBe(6);
  const year = await goalsOf('2027-28');
  expect(year).toHaveLength(7);
  expect(year[0]?.goalId).toBe(cells);
  await expect(take()).rejects.toThrow(Conflict);
});

test('they are not taken away again once work was judged by them', async () => {
  const { changeId } = await take();
  const { goals, people, classes } = opened.world;
  await inSchool(async (school) => {
    const [like] = await school.db
      .selectFrom('evidence')
      .select(['occasion_id', 'judge_id', 'goal_version_id', 'scale_version_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .where('goal_id', '=', goals.slope.goalId)
      .limit(1)
      .execute();
    if (!like) throw new Error('Joaquín has evidence of slope');
    await school.db
      .insertInto('evidence')
      .values({
        ...like,
        school_id: school.id,
        id: newId(),
        student_id: people.joaquin.personId,
        goal_id: goals.slope.goalId,
        class_id: classes.algebra9B.classId,
        level: 3,
        worked_on: '2027-08-20',
        span: '2027-28',
      })
      .execute();
  });
  expect(await undo(changeId)).toEqual({ outcome: 'changed-since', act: 'goal.carry' });
  expect(await goalsOf('2027-28')).toHaveLength(7);
});

test('only those who plan the course take its goals, and only they give them back', async () => {
  const { changeId } = await take();
  const kowalczyk = await opened.world.actor('kowalczyk');
  await expect(take(kowalczyk)).rejects.toThrow(NotFound);
  await expect(take(await opened.world.actor('joaquin'))).rejects.toThrow(Forbidden);
  await expect(undo(changeId, kowalczyk)).rejects.toThrow(NotFound);
  await expect(undo(changeId, await opened.world.actor('pagan'))).rejects.toThrow(NotFound);
});
