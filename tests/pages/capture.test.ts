import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let capture: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { name, password } = opened.world.signIns.valdez ?? { name: '', password: null };
  valdez = await app.signIn(name, password ?? '');
  valdez.cookies.set('waymark-language', 'en');
  capture = `/classes/${opened.world.classes.algebra9B.classId}/capture`;
});
afterAll(() => opened.close());

const open = async (path: string) => readPage(await app.get(path, valdez));
const personId = (student: 'bo' | 'elif' | 'jada') => opened.world.people[student].personId;

async function tap(students: readonly ('bo' | 'elif' | 'jada')[], more: Record<string, string>) {
  const { write = '', goal = '' } = (await open(capture)).fields(capture);
  return app.post(capture, { write, goal, students: students.map(personId), ...more }, valdez);
}

const feedbackOf = (student: 'bo' | 'elif' | 'jada') =>
  opened.world.inSchool((school) =>
    school.db
      .selectFrom('feedback as f')
      .leftJoin('feedback_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'f.school_id').onRef('x.feedback_id', '=', 'f.id'),
      )
      .select(['f.kind', 'f.phrase', 'f.body', 'f.given'])
      .where('f.school_id', '=', school.id)
      .where('f.student_id', '=', personId(student))
      .where('f.given_by', '=', opened.world.people.valdez.personId)
      .where('f.given_on', '=', '2026-11-24')
      .where('x.id', 'is', null)
      .execute(),
  );

test('opens on the first goal in focus, with every name of the class', async () => {
  const page = await open(capture);
  expect(page.text).toContain('In focus: What slope means');
  expect(page.text).toContain('Bo Ye');
  expect(page.html.match(/name="students"/g)).toHaveLength(28);
  expect(page.links('One line, four ways')).toEqual([
    `${capture}?goal=${opened.world.goals.fourWays.goalId}`,
  ]);
});

test('one tap notes a level for several, shows their mark, and can be taken back', async () => {
  const answer = await tap(['bo', 'elif'], { level: '3' });
  const noted = await open(answer.headers.get('location') ?? '');
  expect(noted.toast).toBe('Noted. Undo');
  expect(noted.text).toMatch(/Bo Ye M Mastery/);
  expect(noted.text).toMatch(/Elif Demir M Mastery/);
  const [undo = ''] =
    /\/evaluations\/[^"]+/.exec(await (await app.get(answer.headers.get('location') ?? '', valdez)).text()) ??
    [];
  const undone = await app.post(undo.replaceAll('&amp;', '&'), { to: capture }, valdez);
  expect((await open(undone.headers.get('location') ?? '')).text).not.toMatch(/Bo Ye M Mastery/);
});

test('a phrase is a glow with no level', async () => {
  await tap(['jada'], { phrase: 'glow.says-why' });
  expect(await feedbackOf('jada')).toEqual([
    { kind: 'glow', phrase: 'glow.says-why', body: null, given: 'here' },
  ]);
  expect((await open(capture)).text).not.toMatch(/Jada Williams-Pryce [SGMB] /);
});

test('words that are typed go with the level', async () => {
  await tap(['elif'], { level: '2', grow: 'The units are still to come.' });
  expect(await feedbackOf('elif')).toEqual([
    { kind: 'grow', phrase: null, body: 'The units are still to come.', given: 'here' },
  ]);
  expect((await open(capture)).text).toMatch(/Elif Demir G Getting there/);
});

test('“I told them” needs no words', async () => {
  await tap(['bo'], { told: 'yes' });
  expect(await feedbackOf('bo')).toEqual([{ kind: 'glow', phrase: null, body: null, given: 'elsewhere' }]);
});

test.each([
  [[], { level: '3' }, 'Tap a name first.'],
  [['bo'], {}, 'Tap a level, a phrase, or “I told them”.'],
] as const)('%j with %j asks for what is missing', async (students, more, problem) => {
  const page = await readPage(await tap(students, more));
  expect(page.status).toBe(422);
  expect(page.text).toContain(problem);
  expect(page.html.match(/value="[^"]+" checked/g)?.length ?? 0).toBe(students.length);
});
