import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let joaquin: Browser;
let theo: Browser;
let goal: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  [valdez, joaquin, theo] = [await enter('valdez'), await enter('joaquin'), await enter('theo')];
  goal = `/home/goals/${opened.world.goals.slope.goalId}`;
});
afterAll(() => opened.close());

async function enter(person: 'joaquin' | 'valdez' | 'theo'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));

/** Where an act leads, with the id by which it is undone. */
async function send(path: string, fields: Record<string, string | string[]>, browser: Browser) {
  const answer = await app.post(path, { write: newId(), ...fields }, browser);
  const to = new URL(answer.headers.get('location') ?? '', 'http://localhost');
  return { status: answer.status, to, undo: to.searchParams.get('undo') ?? '', answer };
}

const idsOf = (html: string) =>
  [...html.matchAll(/name="question"[^>]*value="([^"]+)"/g)].map(([, id = '']) => id);

describe('the teacher’s queue', () => {
  test('holds the questions of all classes, by goal or task, with who asked', async () => {
    const { text } = await open('/questions', valdez);
    expect(text).toContain('4 questions to answer');
    expect(text).toContain('What would happen if the tank already had water in it? Joaquín Arias Beltré 9B');
    expect(text).toContain('How do I know where the time goes on the graph? Valentina');
    expect(text).toContain('Your answers of the last two weeks');
    expect((await open('/classes', valdez)).text).toContain('Questions: 4 wait');
  });

  test('says what to do where no question is chosen, and keeps what was typed', async () => {
    const { answer } = await send('/questions/answers', { body: 'It moves up.', bundle: 'x' }, valdez);
    expect(answer.status).toBe(422);
    expect((await readPage(answer)).text).toContain('Choose the questions that the answer is for.');
  });
});

describe('a student', () => {
  test('is told who reads it before they ask', async () => {
    const { text } = await open(goal, theo);
    expect(text).toMatch(/Your teachers of this class see your name\. Classmates never do\..* Ask/);
  });

  test('asks with a beginning, takes it back, and brings it back', async () => {
    const fields = { to: goal, goal: goal.slice(12), starter: 'why', body: 'the line get steeper?' };
    const asked = await send('/home/questions', fields, theo);
    expect(asked.to.pathname + asked.to.search).toBe(`${goal}?done=questions.done-asked&undo=${asked.undo}`);
    const page = await open(asked.to.pathname + asked.to.search, theo);
    expect(page.text).toContain('You asked, Tuesday, November 24 Why does the line get steeper?');
    expect(page.html).toContain(`action="/home/questions/${asked.undo}/take-back"`);
    expect((await open('/questions', valdez)).text).toContain('5 questions to answer');
    const back = await send(`/home/questions/${asked.undo}/take-back`, { to: goal }, theo);
    expect((await open('/questions', valdez)).text).toContain('4 questions to answer');
    const undone = await open(back.to.pathname + back.to.search, theo);
    expect(undone.toast).toBe('Question taken back. Undo');
    expect(undone.fields(`/home/questions/${asked.undo}/bring-back`)).toMatchObject({ to: goal });
    await send(`/home/questions/${asked.undo}/bring-back`, { to: '/home' }, theo);
    expect((await open('/home', theo)).text).toContain(
      'Why does the line get steeper? It waits for your teacher.',
    );
  });

  test('does not take back another’s', async () => {
    const [id = ''] = idsOf((await open('/questions', valdez)).html);
    expect((await send(`/home/questions/${id}/take-back`, { to: '/home' }, theo)).status).toBe(404);
  });

  test('meets on the first page what the class is asked for, and the way there', async () => {
    const { text, html } = await open('/home', theo);
    expect(text).toContain('Ms. Valdez asks, ');
    expect(text).toContain('Bring one question about your four cards.');
    expect(html).toContain(`/home/goals/${opened.world.goals.fourWays.goalId}#ask`);
  });
});

describe('one answer for two', () => {
  test('reaches both, shows the class what was asked and not by whom, and is taken back', async () => {
    const { html } = await open('/questions', valdez);
    const onSlope = [...html.matchAll(/<form [^>]*\/questions\/answers.*?<\/form>/gs)].map(([form]) => form);
    const questions = idsOf(onSlope.find((form) => form.includes('half full')) ?? '');
    expect(questions.length).toBeGreaterThan(1);
    const body = 'The line begins higher and climbs as before.';
    const given = await send('/questions/answers', { question: questions, body, toClass: 'yes' }, valdez);
    expect(given.to.searchParams.get('done')).toBe('questions.done-answered');

    const mine = await open(goal, joaquin);
    expect(mine.text).toContain(
      `What would happen if the tank already had water in it? Ms. Valdez answers, `,
    );
    expect(mine.text).toContain(`${body} The class reads this too, without your name.`);
    expect((await open('/home', joaquin)).text).toContain(body);

    const theirs = await open(goal, theo);
    expect(theirs.text).toContain('Somebody in the class asked');
    expect(theirs.text).toContain('What would happen if the tank already had water in it?');
    for (const name of ['Joaquín', 'Caio', 'Salma']) expect(theirs.text).not.toContain(name);

    await send(`/questions/answers/${given.undo}/take-back`, {}, valdez);
    expect((await open(goal, theo)).text).not.toContain(body);
    expect((await open('/questions', valdez)).text).toContain('half full');
  });
});

describe('a prompt', () => {
  test('is put up on a goal of a class and taken down again', async () => {
    const { classes, goals } = opened.world;
    const about = `${classes.algebra9B.classId} goal ${goals.slope.goalId}`;
    const put = await send('/questions/prompts', { about, body: '' }, valdez);
    expect((await open(goal, theo)).text).toContain('Let’s hear some good questions.');
    await send(`/questions/prompts/${put.undo}/take-down`, {}, valdez);
    expect((await open(goal, theo)).text).not.toContain('Let’s hear some good questions.');
    expect((await send('/questions/prompts', { about: 'nothing' }, valdez)).status).toBe(404);
  });
});
