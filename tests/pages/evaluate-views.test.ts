import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { name, password } = opened.world.signIns.valdez ?? { name: '', password: null };
  valdez = await app.signIn(name, password ?? '');
  valdez.cookies.set('waymark-language', 'en');
});
afterAll(() => opened.close());

const open = async (path: string) => readPage(await app.get(path, valdez));
const workOf = (studentId: string) => {
  const { classes, tasks } = opened.world;
  return `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}/${studentId}`;
};
const naomi = () => workOf(opened.world.people.naomi.personId);

test('the single point shows mastery alone, with the same levels, and is kept until chosen otherwise', async () => {
  const mastery = 'Says what the slope means in the story, with its units';
  const all = await open(naomi());
  expect(all.text).toContain(mastery);
  const lines = (html: string) => [...html.matchAll(/<input type="radio" name="level-/g)].length;
  const single = await open(`${naomi()}?view=single`);
  expect(single.text).toContain(mastery);
  expect(single.text.length).toBeLessThan(all.text.length);
  expect(lines(single.html)).toBe(lines(all.html));
  const goalId = opened.world.goals.slope.goalId;
  expect(single.html).toContain(`name="grow-on-${goalId}"`);
  expect((await open(naomi())).html).toContain(`name="grow-on-${goalId}"`);
  await open(`${naomi()}?view=analytic`);
  expect((await open(naomi())).html).not.toContain('-on-');
});

test('words beside a goal are feedback on that goal, and come back where a blank waits', async () => {
  const goalId = opened.world.goals.slope.goalId;
  const page = await open(`${naomi()}?view=single`);
  const sent = {
    ...page.fields(naomi()),
    [`level-${goalId}`]: '3',
    [`grow-on-${goalId}`]: 'Say [what] too.',
  };
  const refused = await app.post(naomi(), sent, valdez);
  expect(refused.status).toBe(422);
  expect((await readPage(refused)).html).toMatch(
    new RegExp(`name="grow-on-${goalId}"[^>]*>Say \\[what\\] too\\.<`),
  );
  const saved = await app.post(
    naomi(),
    { ...sent, [`grow-on-${goalId}`]: 'Say the units too.', [`glow-on-${goalId}`]: 'You drew it first.' },
    valdez,
  );
  expect(saved.status).toBe(303);
  const rows = await opened.world.inSchool((school) =>
    school.db
      .selectFrom('feedback')
      .select(['kind', 'goal_id', 'body'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', opened.world.people.naomi.personId)
      .where('task_id', '=', opened.world.tasks.busFares)
      .orderBy('kind')
      .execute(),
  );
  expect(rows).toEqual([
    { kind: 'glow', goal_id: goalId, body: 'You drew it first.' },
    { kind: 'grow', goal_id: goalId, body: 'Say the units too.' },
  ]);
  await open(`${naomi()}?view=analytic`);
});

test('the save by which a grow stands for over half of the class offers one note to all, and none before', async () => {
  const { classes } = opened.world;
  const { studentIds, classId } = classes.algebra9B;
  const half = studentIds.length / 2;
  for (const [at, studentId] of studentIds.slice(0, half + 1).entries()) {
    const path = workOf(studentId);
    const { fields } = await open(path);
    const answer = await app.post(path, { ...fields(path), 'grow-phrase': 'grow.start-number' }, valdez);
    const { toast } = await open(answer.headers.get('location') ?? '');
    expect(toast).toContain('Saved.');
    const isOver = at + 1 > half;
    expect(toast.includes(`${half + 1} of ${studentIds.length} students have this grow now.`)).toBe(isOver);
  }
  const page = await app.get(`/classes/${classId}/feedback`, valdez);
  expect((await page.text()).includes('phrase=grow.start-number')).toBe(true);
}, 120_000);
