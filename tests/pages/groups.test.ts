import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { type ReadPage, readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let groups: string;

beforeEach(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  valdez = await enter('valdez');
  groups = `/classes/${opened.world.classes.algebra9B.classId}/groups`;
});
afterEach(() => opened.close());

async function enter(person: 'joaquin' | 'valdez' | 'kowalczyk'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser: Browser = valdez): Promise<ReadPage> =>
  readPage(await app.get(path, browser));

async function send(path: string, fields: Record<string, string | string[]>, browser: Browser = valdez) {
  const answer = await app.post(path, { write: newId(), ...fields }, browser);
  const location = answer.headers.get('location') ?? '';
  return { answer, location, undo: /undo=([^&]+)/.exec(location)?.[1] ?? '' };
}

const ids = (...people: (keyof TestWorld['world']['people'])[]) =>
  people.map((key) => opened.world.people[key].personId);

describe('from the Map', () => {
  test('rows are chosen in a form that needs no script, a band by one button', async () => {
    const { html, text } = await open(`${groups.replace('/groups', '/map')}`);
    expect(html).toMatch(/<form id="grouping" method="get" action="groups\/new"/);
    expect(html.match(/type="checkbox" name="student"/g)).toHaveLength(28);
    expect(html).toContain('aria-label="Choose Joaquín Arias Beltré"');
    expect(text).toContain('Choose all who are close');
    expect(html).toContain('name="band" value="close"');
  });

  test('the link of a band opens a group of all in it, with a reason to change', async () => {
    const { goalId, statement } = opened.world.goals.slope;
    const { text, html } = await open(`${groups}/new?goal=${goalId}&band=close`);
    expect(text).toMatch(/A new group of \d+/);
    expect(html).toContain(`value="Close to: ${statement}"`);
    expect(text).toContain('Only you and your co-teachers read it.');
    expect(html).toMatch(new RegExp(`value="${opened.world.people.joaquin.personId}" checked`));
  });

  test('the watch says who was in such a group each time of late, and whom to mix in', async () => {
    const { goalId } = opened.world.goals.slope;
    const { text } = await open(`${groups}/new?goal=${goalId}&band=close`);
    expect(text).toContain('The same students again?');
    expect(text).toMatch(/Joaquín[^:]*: 3 of the last 3 times such a group was made, with this one\./);
    expect(text).toContain('Mix in somebody who has shown this goal');
    const mixed = ids('joaquin', 'kofi', 'naomi')
      .map((id) => `student=${id}`)
      .join('&');
    expect((await open(`${groups}/new?goal=${goalId}&${mixed}`)).text).not.toContain(
      'The same students again?',
    );
  });
});

describe('a group', () => {
  test('is made, changed, ended and undone, each on the page of the class’s groups', async () => {
    const student = ids('theo', 'dorje');
    const { goalId } = opened.world.goals.slope;
    const made = await send(groups, { student, purpose: 'talk', goal: goalId, reason: 'Draw it first' });
    const page = await open(made.location);
    expect(page.toast).toContain('The group is made.');
    expect(page.text).toContain('Draw it first');
    const [change = ''] = page.links('Change');
    const fields = (await open(change)).fields(change);
    const changed = await send(change, {
      ...fields,
      was: student,
      student: [...student, ...ids('idris')],
      reason: 'Draw it twice',
    });
    expect((await open(changed.location)).text).toMatch(/Idris.*Draw it twice/);
    const back = await send(`${groups}/undo/${changed.undo}`, {});
    expect((await open(back.location)).text).toContain('Draw it first');
    const ended = await send(`${change}/end`, {});
    expect((await open(ended.location)).text).toMatch(/Before.*Draw it first/);
    await send(`${groups}/undo/${ended.undo}`, {});
    await send(`${groups}/undo/${made.undo}`, {});
    expect((await open(groups)).text).not.toContain('Draw it first');
  });

  test('of one student comes back with what was typed', async () => {
    const [theo = ''] = ids('theo');
    const { answer } = await send(groups, { student: theo, purpose: 'buddies', reason: 'Kept words' });
    const { status, text, html } = await readPage(answer);
    expect(status).toBe(422);
    expect(text).toContain('Choose two students or more.');
    expect(html).toContain('value="Kept words"');
    expect(html).toMatch(new RegExp(`value="${theo}" checked`));
    expect(html).toMatch(/value="buddies" checked/);
  });

  test('in pairs is made at one go, and undone at one go', async () => {
    const student = ids('theo', 'dorje', 'idris', 'tyrell', 'caio');
    const page = await open(`${groups}/new?${student.map((id) => `student=${id}`).join('&')}`);
    const pair = [...page.html.matchAll(/name="pair" value="([^"]+)"/g)].map(([, ids = '']) => ids);
    expect(pair.flatMap((each) => each.split(' ')).toSorted()).toEqual(student.toSorted());
    expect(pair).toHaveLength(2);
    const before = (await open(groups)).links('Change').length;
    const made = await send(groups, { pair, purpose: 'buddies' });
    expect((await open(made.location)).links('Change')).toHaveLength(before + 2);
    await send(`${groups}/undo/${made.undo}`, {});
    expect((await open(groups)).links('Change')).toHaveLength(before);
  });

  test('leads to the pages that take several students, with its own chosen', async () => {
    const page = await open(groups);
    const who = ids('joaquin', 'salma', 'caio');
    const [feedback = ''] = page.links('Feedback to them');
    const several = await open(feedback);
    for (const id of who) expect(several.html).toMatch(new RegExp(`value="${id}" checked`));
    const [move = ''] = page.links('Move their window');
    const task = await open(move);
    for (const id of who) expect(task.html).toMatch(new RegExp(`value="${id}" checked`));
    const [evaluate = ''] = page.links('Evaluate their work');
    expect((await open(evaluate)).status).toBe(200);
  });

  test('can be pinned up: names and the task, and nothing of why', async () => {
    const { text } = await open(`${groups}/names`);
    expect(text).toContain('Who works together');
    expect(text).toContain('Salma');
    expect(text).toContain('Bus fares');
    for (const told of ['Help each other', 'Close', 'slope', 'again?']) expect(text).not.toContain(told);
  });

  test('is not there for a colleague of another class', async () => {
    const kowalczyk = await enter('kowalczyk');
    for (const path of [groups, `${groups}/new`, `${groups}/names`])
      expect((await app.get(path, kowalczyk)).status).toBe(404);
  });
});

describe('a student', () => {
  test('reads at home and on the plan with whom they work, and never why', async () => {
    const joaquin = await enter('joaquin');
    for (const path of ['/home', `/home/units/${opened.world.units.stories}`]) {
      const { text } = await open(path, joaquin);
      expect(text).toContain('You work with Salma and Caio. Bus fares');
      expect(text).not.toContain('Help each other');
    }
  });

  test('is a buddy by first name', async () => {
    const { studentIds } = opened.world.classes.algebra9B;
    const [joaquin = '', theo = ''] = ids('joaquin', 'theo');
    expect(studentIds).toContain(theo);
    await send(groups, { student: [joaquin, theo], purpose: 'buddies', reason: 'Theo talks more with him' });
    const { text } = await open('/home', await enter('joaquin'));
    expect(text).toContain('You are buddies with Theo.');
    expect(text).not.toContain('talks more');
  });
});
