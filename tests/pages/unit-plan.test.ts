import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { linkGoals } from '#school/goals/link-goals.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let unit: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { name, password } = opened.world.signIns.valdez ?? { name: '', password: '' };
  valdez = await app.signIn(name, password ?? '');
  unit = `/units/${opened.world.units.stories}`;
});
afterAll(() => opened.close());

async function textOf(answer: Response | Promise<Response>): Promise<string> {
  const html = await (await answer).text();
  return html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/[⁦-⁩]/g, '')
    .replace(/\s+/g, ' ');
}
const read = (path = unit) => textOf(app.get(path, valdez));
const send = (path: string, fields: Record<string, string | readonly string[]> = {}) =>
  app.post(path, { write: newId(), ...fields }, valdez);

/** Sends a form, then what the toast on the page it leads to offers as undo. */
async function undoFrom(answer: Response): Promise<Response> {
  const to = (answer.headers.get('location') ?? '').replace(/#.*/, '');
  const html = await (await app.get(to, valdez)).text();
  const action = /<form[^>]*action="([^"]+)"[^>]*>(?=(?:(?!<\/form>).)*Undo)/s.exec(
    html.slice(html.indexOf('class="toast')),
  )?.[1];
  return send(action ?? 'there is no undo');
}

test('the plan of a unit reads backwards, from the goals to the windows', async () => {
  const page = await read();
  const parts = [
    'The goals',
    'How students will show it',
    'Texts and ways to show it that our community chose',
    'What they need to know',
    'Why it matters',
    'In students’ own words',
    'Learning and practice',
    'Windows',
    'What the plan allows for',
    'What I let go of',
  ];
  const places = parts.map((part) => page.indexOf(part));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page).toContain('said in 9B');
  expect(page).toContain('in groups, each judged alone');
});

test('counts the chances per goal, and says gently where there are few', async () => {
  const page = await read();
  // Slope: hill steps, taxi meters, water tank and one sentence find out, bus fares shows.
  expect(page).toContain('What slope means 5 chances showing it: 1 finding out, where it counts: 4');
  const later = await read(`/units/${opened.world.units.crossings}`);
  expect(later).toContain('Where lines cross one chance');
  expect(later).toContain('Not enough yet for Where lines cross');
});

describe('one part at a time', () => {
  test('is written, kept with what it said before, and undone', async () => {
    expect(await read(`${unit}/texts?part=know`)).toContain('Rise and run');
    const answer = await send(`${unit}/texts`, { part: 'know', body: 'One thing: rise over run.' });
    expect(answer.headers.get('location')).toContain('done=plan.done-text');
    expect(await read()).toContain('One thing: rise over run.');
    expect(await read(`${unit}/texts?part=know`)).toContain('What it said before');
    expect((await undoFrom(answer)).status).toBe(303);
    expect(await read()).not.toContain('One thing: rise over run.');
    expect(await read()).toContain('Rise and run');
  });

  test('comes back as it was typed where it cannot be kept', async () => {
    const answer = await send(`${unit}/texts`, { part: 'why', body: 'So <b>true</b>' });
    expect(answer.status).toBe(422);
    expect(await textOf(answer)).toContain('So &lt;b&gt;true&lt;/b&gt;');
    expect((await send(`${unit}/texts`, { part: 'grades', body: 'x' })).status).toBe(422);
    expect((await app.get(`${unit}/texts?part=grades`, valdez)).status).toBe(404);
  });
});

test('students’ words come onto the plan and off it, each time with a way back', async () => {
  const classId = opened.world.classes.algebra9B.classId;
  const answer = await send(`${unit}/voices`, { voice: 'Because of bills', class: classId });
  expect(await read()).toContain('Because of bills');
  const off = await undoFrom(answer);
  expect(await read()).not.toContain('Because of bills');
  await undoFrom(off);
  expect(await read()).toContain('Because of bills');
  const empty = await send(`${unit}/voices`, { voice: '', class: classId });
  expect([empty.status, (await textOf(empty)).includes('Write down what students said.')]).toEqual([
    422,
    true,
  ]);
});

test('something is let go of with a word why, and comes back', async () => {
  const answer = await send(`${unit}/let-gos`, { what: 'Standard form', because: 'Comes in spring' });
  expect(await read()).toContain('Standard form Comes in spring');
  const back = await undoFrom(answer);
  expect(await read()).not.toContain('Standard form');
  await undoFrom(back);
  expect(await read()).toContain('Standard form Comes in spring');
  const bare = await send(`${unit}/let-gos`, { what: 'Everything', because: '' });
  expect([bare.status, (await textOf(bare)).includes('Say why in a few words.')]).toEqual([422, true]);
});

test('times to show a task are set for a group, told once, and taken off with a way back', async () => {
  const { tasks, classes, people } = opened.world;
  const slots = `/tasks/${tasks.busFares}/slots`;
  expect(await read(slots)).toContain('No time to show it yet');
  const fields = { class: classes.algebra9B.classId, day: '2026-12-08', startsAt: '09:05', endsAt: '09:20' };
  const student = [people.joaquin.personId, people.naomi.personId];
  const write = newId();
  const first = await send(slots, { ...fields, student, write });
  await send(slots, { ...fields, student, write });
  const at = `${slots}?class=${classes.algebra9B.classId}`;
  expect(await read(at)).toContain('One time to show it');
  expect(await read(at)).toContain('Naomi Adeyemi');
  const off = await undoFrom(first);
  expect(await read(at)).toContain('No time to show it yet');
  await undoFrom(off);
  expect(await read(at)).toContain('One time to show it');
  const wrong = await send(slots, { ...fields, endsAt: '09:00', student: [] });
  expect([wrong.status, (await textOf(wrong)).includes('Choose a time after the first one.')]).toEqual([
    422,
    true,
  ]);
});

test('the map of the year shows in which units each goal is in focus, and where it leads', async () => {
  const { world } = opened;
  const course = `/courses/${world.courses.algebra}`;
  await world.inSchool(async (school) =>
    linkGoals(school, {
      by: await world.actor('nwosu'),
      kind: 'precedes',
      fromId: world.goals.crossing.goalId,
      toId: world.goals.cells.goalId,
    }),
  );
  const page = await read(`${course}/map`);
  expect(page).toContain('7 skills over 4 units');
  expect(page).toContain('In focus in Where two lines cross.');
  expect(page).toContain('In focus in no unit yet.');
  // Ms. Valdez does not teach it, so the name leads nowhere for her.
  expect(page).toMatch(/Leads to: .{1,60}\( ?Living Environment ?\)/);
  expect(await read(course)).toContain('Map of the year');
});
