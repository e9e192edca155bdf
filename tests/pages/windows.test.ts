import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let salma: Browser;
let joaquin: Browser;
let page: string;
const now = () => new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, now);
  [valdez, salma, joaquin] = [await enter('valdez'), await enter('salma'), await enter('joaquin')];
  const { classes, tasks } = opened.world;
  page = `/classes/${classes.algebra9B.classId}/tasks/${tasks.busFares}`;
});
afterAll(() => opened.close());

async function enter(person: 'valdez' | 'salma' | 'joaquin'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

/** A page's words without the signs that keep directions apart, its toast, and where the toast's undo goes. */
async function read(answer: Response) {
  const html = await answer.text();
  const { text, toast, ...page } = await readPage(new Response(html));
  const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, '').replaceAll('\u202f', ' ');
  const [, undo = ''] = /class="toast".*?action="([^"]+)"/s.exec(html) ?? [];
  return { ...page, text: plain(text), toast: plain(toast), undo };
}
const open = async (path: string, browser: Browser) => read(await app.get(path, browser));
const idOf = (person: 'salma' | 'joaquin' | 'dorje') => opened.world.people[person].personId;

async function follow(answer: Response, browser: Browser) {
  expect(answer.status).toBe(303);
  return open((answer.headers.get('location') ?? '').replace(/#.*/, ''), browser);
}

describe('a student', () => {
  test('says ready in one tap, which the teacher reads, and takes it back', async () => {
    const { busFares } = opened.world.tasks;
    const home = await open('/home', joaquin);
    expect(home.text).toContain('What I could show next');
    expect(home.text).toContain('Bus fares Algebra 1 from November 26; most are ready about December 4');
    expect(home.text).toContain('You said: Not yet. Take it back');
    const said = { write: newId(), to: '/home', word: 'ready', note: 'I tried it twice.' };
    const after = await follow(await app.post(`/home/tasks/${busFares}/readiness`, said, joaquin), joaquin);
    expect(after.toast).toContain('Your teacher sees: ready.');
    expect(after.text).toContain('You said: Ready. I tried it twice. Take it back');
    const list = await open(page, valdez);
    expect(list.text).toContain('3 say ready · 1 asks for help · ');
    expect(list.text).toMatch(/Ready .*Joaquín Arias Beltré .*I tried it twice\./);
    const back = await follow(await app.post(after.undo, { to: '/home' }, joaquin), joaquin);
    expect(back.text).toContain('You said: Not yet. Take it back');
    expect((await open(page, valdez)).text).toContain('2 say ready · 1 asks for help · ');
  });

  test('reads on a goal’s page how it could be shown, and when to drop in at home', async () => {
    const { slope } = opened.world.goals;
    expect((await open(`/home/goals/${slope.goalId}`, joaquin)).text).toContain(
      'How I could show this Tell your teacher where you are. It changes no level, and you may say something else at any time. Bus fares',
    );
    const home = (await open('/home', joaquin)).text;
    expect(home).toContain('Chances to connect You may drop in. You do not have to.');
    expect(home).toContain(
      'Friday, November 27, 3:15 PM to 4:00 PM every week Room 214 with Ms. Valdez for any goal Bring what you have.',
    );
  });
});

describe('a teacher', () => {
  test('moves the window of a student, who reads it, and takes the move back', async () => {
    const move = { write: newId(), student: idOf('salma'), to: 'week-later', reason: 'Was at the doctor' };
    const moved = await follow(await app.post(`${page}/moves`, move, valdez), valdez);
    expect(moved.toast).toContain('The window is moved.');
    expect(moved.text).toMatch(/Salma .*Was at the doctor/);
    const home = await open('/home', salma);
    expect(home.text).toContain('Bus fares Algebra 1 from December 3; most are ready about December 11');
    expect(home.text).not.toContain('doctor');
    const back = await follow(await app.post(moved.undo, { write: newId() }, valdez), valdez);
    expect(back.toast).toContain('The window before it holds again.');
    expect((await open('/home', salma)).text).toContain('from November 26; most are ready about December 4');
  });

  test('moves the whole class to a day of its own, whatever was chosen beside it', async () => {
    const days = { whole: 'yes', to: 'week-later', readyFrom: '', readyAbout: '2026-12-17' };
    await follow(await app.post(`${page}/moves`, { write: newId(), reason: '', ...days }, valdez), valdez);
    expect((await open('/home', salma)).text).toContain(
      'Bus fares Algebra 1 any day; most are ready about December 17',
    );
  });

  test('is told what a move needs, with everything as it was typed', async () => {
    const nobody = { write: newId(), to: 'days', readyFrom: '', readyAbout: '2026-11-20', reason: 'Trip' };
    const answer = await app.post(`${page}/moves`, nobody, valdez);
    expect(answer.status).toBe(422);
    const { text, html } = await read(answer);
    expect(text).toContain('Choose at least one student, or the whole class.');
    expect(text).toContain('Choose today or a day that is still ahead.');
    expect(html).toContain('value="Trip"');
  });

  test('offers a time, retracts it and offers it again', async () => {
    const { classId } = opened.world.classes.algebra9B;
    const chances = `/classes/${classId}/chances`;
    const plan = { when: 'once', onDay: '2026-11-25', startsAt: '12:00', endsAt: '12:40', place: 'Library' };
    const offered = await follow(
      await app.post(chances, { write: newId(), class: classId, note: '', ...plan }, valdez),
      valdez,
    );
    expect(offered.toast).toContain('Students of these classes see it now.');
    expect((await open('/home', joaquin)).text).toContain('Library with Ms. Valdez for any goal');
    const gone = await follow(await app.post(offered.undo, { write: newId() }, valdez), valdez);
    expect(gone.toast).toContain('It is offered no longer.');
    expect((await open('/home', joaquin)).text).not.toContain('Library');
    await follow(await app.post(gone.undo, { write: newId() }, valdez), valdez);
    expect((await open('/home', joaquin)).text).toContain('Library');
    const wrong = await app.post(chances, { ...plan, write: newId(), place: '', endsAt: '11:00' }, valdez);
    expect(wrong.status).toBe(422);
    expect((await read(wrong)).text).toContain('Say where you are.');
  });

  test('sees on Evaluate who is ready, and beside the work what the student said', async () => {
    const { classId } = opened.world.classes.algebra9B;
    const { busFares } = opened.world.tasks;
    const work = await open(`/classes/${classId}/evaluate`, valdez);
    expect(work.text).toMatch(/Bus fares .*2 say ready · 1 asks for help · \d+ have said nothing yet/);
    const one = await open(`/classes/${classId}/evaluate/${busFares}/${idOf('dorje')}`, valdez);
    expect(one.text).toContain(
      'Ask for help said on Tuesday, November 24 I do not know what the line starts with.',
    );
  });
});

test('no page of a student names a day that has passed', async () => {
  const { text } = await open('/home', salma);
  const shown = text.slice(text.indexOf('What I could show next'), text.indexOf('Chances to connect'));
  expect(shown).not.toMatch(/October|November (?:[1-9]|1\d|2[0-4])\b|late|due|missing/i);
});
