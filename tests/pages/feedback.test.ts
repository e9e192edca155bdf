import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { openFeedback } from '#school/feedback/open-feedback.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let [joaquin, valdez] = [{} as Browser, {} as Browser];
let feedbackId: string;
let ofClass: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  joaquin = await enter('joaquin');
  valdez = await enter('valdez');
  const { world } = opened;
  const { classId } = world.classes.algebra9B;
  ofClass = `/classes/${classId}/feedback`;
  feedbackId = newId();
  const feedback = {
    id: feedbackId,
    kind: 'grow' as const,
    studentId: world.people.joaquin.personId,
    classId,
    goalId: world.goals.slope.goalId,
    body: 'Say what the 2 stands for.',
    language: 'en',
    given: 'here' as const,
  };
  const [teacher, student] = [await world.actor('valdez'), await world.actor('joaquin')];
  await world.inSchool((school) => giveFeedback(school, { by: teacher, feedback }));
  await world.inSchool((school) => openFeedback(school, { by: student, feedbackIds: [feedbackId] }));
});
afterAll(() => opened.close());

async function enter(person: 'joaquin' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));
const say = (fields: Record<string, string>) =>
  app.post(
    '/home/uptakes',
    { write: newId(), feedback: feedbackId, to: '/home/feedback', ...fields },
    joaquin,
  );

const undoneBy = (answer: Response) => /undo=([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1];

const triesOn = (text: string) => Number(/^Algebra 1, 9B Feedback: (\d+) tries to look at/.exec(text)?.[1]);

describe('a student', () => {
  test('makes a plan, tries it, and takes it back', async () => {
    const planned = await say({ kind: 'plan', phrase: 'again', body: 'and show Theo' });
    const plan = await open(planned.headers.get('location') ?? '', joaquin);
    expect(plan.toast).toBe('Your plan is kept. Undo');
    expect(plan.text).toContain('I will do this one again. and show Theo');
    const tried = await say({ kind: 'tried', outcome: 'unsure' });
    const page = await open(tried.headers.get('location') ?? '', joaquin);
    expect(page.text).toContain('I am still unsure.');
    const undo = `/home/uptakes/${undoneBy(tried)}/undo`;
    const back = await app.post(undo, page.fields(undo), joaquin);
    expect(back.headers.get('location')).toBe('/home/feedback?done=student.done-taken-back');
    expect((await open('/home/feedback', joaquin)).text).not.toContain('I tried it, Tuesday');
  });

  test('with nothing said is told what to do, and nothing is kept', async () => {
    const answer = await say({ kind: 'tried' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Choose a sentence or write your own, then send.');
  });
});

describe('the teacher of the class', () => {
  test('finds what was tried first, looks at it with a word, and takes the look back', async () => {
    await say({ kind: 'tried', outcome: 'helped' });
    const before = await open(ofClass, valdez);
    const waiting = triesOn(before.text);
    expect(waiting).toBeGreaterThan(1);
    expect(before.text).toContain('Tried, for you to look at Joaquín Arias Beltré Tried since today');
    expect(before.text).toContain('Say what the 2 stands for.');
    expect(before.text).toMatch(
      /Acted on within ten school days: \d+ of \d+ pieces of feedback in this class/,
    );
    const answer = await app.post(
      `${ofClass}/${feedbackId}/check`,
      { write: newId(), body: 'Now it is clear.' },
      valdez,
    );
    const after = await open(answer.headers.get('location') ?? '', valdez);
    expect(after.toast).toBe('Kept that you looked at it. Undo');
    expect(triesOn(after.text)).toBe(waiting - 1);
    expect((await open('/home/feedback', joaquin)).text).toContain('Now it is clear.');
    const undo = `/checks/${undoneBy(answer)}/undo`;
    await app.post(undo, after.fields(undo), valdez);
    expect(triesOn((await open(ofClass, valdez)).text)).toBe(waiting);
  });

  test('reads it by student too, with a mark from five school days on', async () => {
    const page = await open(`${ofClass}?by=student`, valdez);
    expect(page.links('By goal')).toHaveLength(1);
    expect(page.html).toMatch(/<span class="chip">for \d+ school days<\/span>/);
  });
});

describe('one note to several', () => {
  const send = (fields: Record<string, string | string[]>) =>
    app.post(
      `${ofClass}/several`,
      { write: newId(), kind: 'grow', goal: '', phrase: '', body: '', ...fields },
      valdez,
    );

  test('asks for words and for somebody, and keeps what was typed', async () => {
    const none = await readPage(await send({ all: 'yes' }));
    expect([none.status, none.text]).toEqual([
      422,
      expect.stringContaining('Choose a phrase or write your own words.'),
    ]);
    const nobody = await send({ body: 'Every unit, every time.' });
    expect(nobody.status).toBe(422);
    expect(await nobody.text()).toContain('Every unit, every time.</textarea>');
  });

  test('goes to the whole class, is then what most of the class has, and is undone at once', async () => {
    const goal = opened.world.goals.slope.goalId;
    const answer = await send({ body: 'Every unit, every time.', goal, all: 'yes' });
    const page = await open(answer.headers.get('location') ?? '', valdez);
    expect(page.toast).toBe('Given to each of them. Undo');
    expect(page.text).toContain(
      'The same grow stands for 28 of 28 students on What slope means: Every unit, every time.',
    );
    const [offer = ''] = page.links('Give one note to all');
    expect((await open(offer.replaceAll('&amp;', '&'), valdez)).html).toContain(
      'Every unit, every time.</textarea>',
    );
    const undo = `${ofClass}/several/${undoneBy(answer)}/undo`;
    const back = await app.post(undo, page.fields(undo), valdez);
    const after = await open(back.headers.get('location') ?? '', valdez);
    expect(after.toast).toBe('Taken back from all of them.');
    expect(after.text).not.toContain('Every unit, every time.');
  });
});

describe('where a student sees themself', () => {
  const slope = () => opened.world.goals.slope.goalId;
  const say = (fields: Record<string, string>) =>
    app.post(`/home/goals/${slope()}/self-evaluations`, { write: newId(), ...fields }, joaquin);
  const work = (task = opened.world.tasks.busFares) =>
    `/classes/${opened.world.classes.algebra9B.classId}/evaluate/${task}/${opened.world.people.joaquin.personId}`;

  test('is kept with a reason on the goal’s own page, before any level, and taken back', async () => {
    const answer = await say({ level: '4', reason: 'I taught it to Theo.' });
    const page = await open(answer.headers.get('location') ?? '', joaquin);
    expect(page.toast).toBe('Kept where you see yourself. Undo');
    expect(page.text).toContain('Tuesday, November 24: Beyond I taught it to Theo.');
    const undo = `/home/self-evaluations/${undoneBy(answer)}/undo`;
    await app.post(undo, page.fields(undo), joaquin);
    expect((await open(`/home/goals/${slope()}`, joaquin)).text).not.toContain('I taught it to Theo.');
  });

  test('asks for a level and a reason', async () => {
    const without = await readPage(await say({ reason: 'Because.' }));
    expect(without.text).toContain('Choose one of the levels.');
    expect(without.html).toContain('>Because.</textarea>');
    const why = await readPage(await say({ level: '2' }));
    expect(why.text).toContain('Say in a few words why.');
    expect(why.html).toMatch(/value="2" checked/);
  });

  test('is asked for on a page without the teacher’s view', async () => {
    const page = await open(`/home/goals/${slope()}/where-i-am`, joaquin);
    expect(page.text).toContain('A minute is enough.');
    expect(page.html).not.toContain('pin teacher');
    expect((await app.get(`/home/goals/${newId()}/where-i-am`, joaquin)).status).toBe(404);
  });

  test('is of a task that a group did, where the student says so', async () => {
    const task = opened.world.tasks.busFares;
    const answer = await say({ level: '3', reason: 'We agreed on it.', task, together: 'yes' });
    const page = await open(answer.headers.get('location') ?? '', joaquin);
    expect(page.text).toMatch(/Mastery, Bus fares ?made as a group We agreed on it\./);
    expect(page.html).toContain('>Me, Nov 24<');
  });

  test('becomes a question once the level can be read and is another', async () => {
    await say({ level: '4', reason: 'I see it further on.' });
    const goal = `/home/goals/${slope()}`;
    expect((await open(goal, joaquin)).text).toContain('mark where you are first');
    await opened.world.inSchool(async (school) => {
      const waiting = await school.db
        .selectFrom('feedback')
        .select('id')
        .where('school_id', '=', school.id)
        .where('student_id', '=', opened.world.people.joaquin.personId)
        .where('goal_id', '=', slope())
        .execute();
      const by = await opened.world.actor('joaquin');
      await openFeedback(school, { by, feedbackIds: waiting.map(({ id }) => id) });
    });
    const read = await open(goal, joaquin);
    expect(read.text).toContain('We see this differently: let’s talk. You marked Beyond');
    expect(read.links('Ask to talk about it')).toEqual([`${goal}?about=goal#ask`]);
  });

  test('stands on Evaluate once the teacher’s level is given or asked for, and the asking is written down', async () => {
    await say({ level: '4', reason: 'I can explain any line.' });
    const before = await open(work(), valdez);
    expect(before.text).toContain('Joaquín has said where they see themselves.');
    expect(before.text).not.toContain('I can explain any line.');
    const asked = await open(`${work()}?self=1`, valdez);
    expect(asked.text).toContain('Joaquín sees: Beyond I can explain any line.');
    const lines = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select('detail')
        .where('school_id', '=', school.id)
        .where('act', '=', 'student.look')
        .execute(),
    );
    expect(lines.map(({ detail }) => detail)).toContainEqual({ page: 'evaluate', self_evaluation: true });
    await app.post(work(), { ...before.fields(work()), [`level-${slope()}`]: '3' }, valdez);
    expect((await open(work(), valdez)).text).toContain('Joaquín sees: Beyond I can explain any line.');
  });
});
