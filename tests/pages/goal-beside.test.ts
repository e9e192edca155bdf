import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { linkGoals } from '#school/goals/link-goals.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { makeOfParts } from '#school/goals/make-of-parts.ts';
import { setAsideGoal } from '#school/goals/set-aside-goal.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let theo: Browser;
/** Reads Spanish, and has not opened the feedback on slope */
let joaquin: Browser;
let valdez: Browser;
let goals: Record<'rules' | 'slope' | 'ways' | 'curves', string>;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { world } = opened;
  const signIn = (given: typeof world.neighbour.signIn | undefined) =>
    app.signIn(given?.name ?? '', given?.password ?? '');
  theo = await signIn(world.signIns.theo);
  joaquin = await signIn(world.signIns.joaquin);
  valdez = await signIn(world.signIns.valdez);
  const by = await world.actor('valdez');
  const courseId = world.courses.algebra;
  const year = await world.inSchool((school) => listCourseGoals(school, { by, courseId, language: 'en' }));
  const [rules, , slope, ways, , , curves] = year.goals;
  if (!rules || !slope || !ways || !curves) throw new Error('Algebra has seven goals');
  goals = { rules: rules.goalId, slope: slope.goalId, ways: ways.goalId, curves: curves.goalId };
  await world.inSchool(async (school) => {
    await linkGoals(school, { by, kind: 'precedes', fromId: goals.slope, toId: goals.ways });
    await linkGoals(school, { by, kind: 'replaces', fromId: goals.curves, toId: goals.rules });
    const parts = [goals.slope, goals.ways].map((goalId) => ({ goalId, points: 1, required: true }));
    await makeOfParts(school, { by, goalId: goals.curves, rule: { kind: 'every' }, parts });
    const reason = 'Curves take its place';
    await setAsideGoal(school, { by, courseId, adoptionId: rules.adoptionId, reason });
  });
});
afterAll(() => opened.close());

const read = async (path: string, who = theo) => readPage(await app.get(path, who));

test('a student reads what comes after a goal, with a way there', async () => {
  const page = await read(`/home/goals/${goals.slope}`);
  expect(page.text).toContain('Leads to: One line, four ways');
  expect(page.text).toContain('Part of: Curves');
  expect(page.links('One line, four ways')).toEqual([`/home/goals/${goals.ways}`]);
});

test('the record of a goal whose place was taken is a link away, though it is set aside', async () => {
  const page = await read(`/home/goals/${goals.curves}`);
  expect(page.text).toContain('This goal takes the place of an earlier one since November');
  const [old = ''] = page.links('Rules with letters');
  const before = await read(old);
  expect(before.status).toBe(200);
  expect(before.text).toContain('another goal takes the place of this one: Curves');
  expect((await read('/home/goals')).text).not.toContain('rule with letters');
});

test('a student reads by which rule a whole counts, and how far they are once the levels of its parts may be seen', async () => {
  const page = await read(`/home/goals/${goals.curves}`);
  expect(page.text).toContain('Made of: What slope means One line, four ways');
  expect(page.text).toContain(
    'Shown once every one of them is shown. Not shown as a whole yet. 0 of 2 goals',
  );
  const waiting = await read(`/home/goals/${goals.curves}`, joaquin);
  expect(waiting.text).toContain('Se muestra cuando se muestran todas.');
  expect(waiting.text).not.toContain('en su conjunto');
});

test('why a whole is where it is are its parts, and it has no work of its own to judge', async () => {
  const { world } = opened;
  const student = await world.actor('theo');
  const classPath = `/classes/${world.classes.algebra9B.classId}`;
  const page = await read(`${classPath}/why/${student.standing.personId}/${goals.curves}`, valdez);
  expect(page.text).toContain('Made of: What slope means One line, four ways Shown once every one of them');
  expect(page.text).toContain('Not shown as a whole yet. 0 of 2 goals are shown.');
  for (const own of ['No evidence yet', 'There is no evidence', 'Judge it myself', 'Record evidence'])
    expect(page.text).not.toContain(own);
  expect((await read(`/home/goals/${goals.curves}`)).text).not.toContain(
    'There is no evidence for this goal',
  );
  const judged = {
    id: newId(),
    student: student.standing.personId,
    goal: goals.curves,
    level: '3',
    reason: 'x',
  };
  expect((await app.post(`${classPath}/overrides`, judged, valdez)).status).toBe(422);
  expect((await read(`${classPath}/capture?goal=${goals.slope}`, valdez)).text).not.toContain('Curves');
});

test('the Map says of a whole how many of its parts are shown', async () => {
  const page = await read(`/classes/${opened.world.classes.algebra9B.classId}/map`, valdez);
  expect(page.text).toContain('Curves of 2 goals');
  expect(page.html).toMatch(/>[012]\/2[ ✓]*</);
});

test('in a list a whole says what it is made of, and not that nothing was seen', async () => {
  const { personId } = opened.world.people.theo;
  expect((await read('/home/goals')).text.split('Made of several goals')).toHaveLength(2);
  expect((await read(`/students/${personId}`, valdez)).text.split('Made of several goals')).toHaveLength(2);
});
