import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { findRetakes } from './find-retakes.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let joaquin: Browser;
let theo: Browser;
let requestId: string;
const now = new Date('2026-11-24T15:00:00Z');

// Every test takes back what it did.
beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => now);
  [valdez, joaquin, theo] = [await enter('valdez'), await enter('joaquin'), await enter('theo')];
  requestId = [...(await findRetakes(opened.world)).requests.keys()][0] ?? '';
});
afterAll(() => opened.close());

async function enter(person: PersonKey): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));

/** Sends a form; answers where it leads, and the id by which it is undone. */
async function send(path: string, fields: Record<string, string | string[]>, browser: Browser) {
  const answer = await app.post(path, { write: newId(), ...fields }, browser);
  const to = new URL(answer.headers.get('location') ?? '/nowhere', 'http://localhost');
  return {
    answer,
    status: answer.status,
    done: to.searchParams.get('done'),
    undo: to.searchParams.get('undo'),
  };
}

const pageOf = (goal: 'slope' | 'equations') => `/home/goals/${opened.world.goals[goal].goalId}/retake`;

describe('the desk', () => {
  test('holds who waits by goal, with what they did to get ready, and the slots with who is booked', async () => {
    const { text, html } = await open('/retakes', valdez);
    expect(text).toContain('2 students are ready for a slot');
    expect(text).toMatch(
      /Joaquín Arias Beltré Has corrected a piece since Nov 24 Again: .*? I drew the triangle again/,
    );
    expect(text).toMatch(/Dorje .*? Plans to practise since Nov 24 Every step on its own line\./);
    expect(text).toMatch(/This week 1 of 6 places taken .* Room 214 · 9A and 9B .* Salma/);
    expect(text).toMatch(/Week of|Next week/);
    expect(html).toContain(`?retake=${opened.world.goals.slope.goalId}`);
    const co = await open('/retakes', await enter('osei'));
    expect(co.text).toContain('2 students are ready for a slot');
    const other = await open('/retakes', await enter('kowalczyk'));
    expect(other.text).toContain('No request now');
    expect(other.text).not.toContain('Salma');
  });

  test('confirms one by one press, several by ticks, and gives it back by undo', async () => {
    const one = await send('/retakes/bookings', { request: requestId }, valdez);
    expect(one.done).toBe('retakes.done-confirmed');
    expect((await open('/retakes', valdez)).text).toContain('2 of 6 places taken');
    await send(`/retakes/undo/${one.undo}`, {}, valdez);
    expect((await open('/retakes', valdez)).text).toContain('1 of 6 places taken');
    const { html } = await open('/retakes', valdez);
    const ticks = [...html.matchAll(/name="request" value="([^"]+)" form="several"/g)].map(
      ([, id = '']) => id,
    );
    expect(ticks).toHaveLength(3);
    const all = await send('/retakes/bookings', { request: ticks }, valdez);
    expect(all.done).toBe('retakes.done-confirmed');
    expect((await open('/retakes', valdez)).text).toContain('4 of 6 places taken');
    // The same from a page that has grown old changes nothing, and says so.
    expect((await send('/retakes/bookings', { request: ticks }, valdez)).done).toBe('retakes.done-changed');
    expect((await send('/retakes/bookings', {}, valdez)).done).toBe('retakes.done-none-ticked');
    await send(`/retakes/undo/${all.undo}`, {}, valdez);
    expect((await open('/retakes', valdez)).text).toContain('2 students are ready for a slot');
  });

  test('says "not now" with a reason the student reads, and takes it back', async () => {
    const page = `/retakes/requests/${requestId}`;
    expect((await open(page, valdez)).text).toContain('Ready for a slot.');
    const said = await send(
      `${page}/decline`,
      { reason: 'feedback-first', first: 'talk', words: 'See me on Friday.' },
      valdez,
    );
    expect(said.done).toBe('retakes.done-declined');
    const { text } = await open(pageOf('slope'), joaquin);
    expect(text).toContain('Not now, says your teacher. Read your feedback once more first');
    expect(text).toContain('First: talk with your teacher. You can ask again at any time. See me on Friday.');
    await send(`/retakes/undo/${said.undo}`, {}, valdez);
    expect((await open(pageOf('slope'), joaquin)).text).toContain('Your learning step is done.');
  });

  test('records the retake of the named piece for that goal only, and the request closes', async () => {
    const { html } = await open('/retakes', valdez);
    const booked = await send('/retakes/bookings', { request: requestId }, valdez);
    const desk = await open('/retakes', valdez);
    const { studentIds: _, classId } = opened.world.classes.algebra9B;
    const student = opened.world.people.joaquin.personId;
    const address = new RegExp(`/classes/${classId}/evaluate/[^"/]+/${student}\\?retake=[^"]+`).exec(
      desk.html,
    )?.[0];
    expect(html).not.toContain(`${student}?retake=`);
    const page = await open(address ?? '/nowhere', valdez);
    const { slope } = opened.world.goals;
    expect([...page.html.matchAll(/name="was-([^"]+)"/g)].map(([, id]) => id)).toEqual([slope.goalId]);
    expect(page.html).toMatch(/name="retake" value="yes" checked/);
    const fields = {
      occasion: newId(),
      'worked-on': '2026-11-24',
      retake: 'yes',
      to: '/retakes',
      [`was-${slope.goalId}`]: '',
      [`level-${slope.goalId}`]: '4',
    };
    const saved = await send(address ?? '', fields, valdez);
    expect(saved.answer.headers.get('location')).toMatch(/^\/retakes\?done=teacher\.done-evaluated&undo=/);
    expect((await open(pageOf('slope'), joaquin)).text).toContain('You have shown this goal again.');
    const after = await app.get(`/retakes?done=teacher.done-evaluated&undo=${saved.undo}`, valdez);
    expect(await after.text()).toContain(`action="/evaluations/${saved.undo}/undo"`);
    await send(`/evaluations/${saved.undo}/undo`, { to: '/retakes' }, valdez);
    expect((await open(pageOf('slope'), joaquin)).text).toContain('Your slot is Thursday, November 26');
    await send(`/retakes/undo/${booked.undo}`, {}, valdez);
  });
});

describe('slots', () => {
  const slot = {
    day: '2026-12-01',
    startsAt: '08:00',
    endsAt: '08:20',
    place: 'Room 9',
    places: '2',
  };

  test('are offered, changed, withdrawn, and each undone', async () => {
    const classId = opened.world.classes.algebra9B.classId;
    const offered = await send('/retakes/slots/new', { ...slot, class: classId }, valdez);
    expect(offered.done).toBe('retakes.done-offered');
    expect((await open('/retakes', valdez)).text).toContain('Room 9 · 9B');
    const path = `/retakes/slots/${offered.undo}`;
    expect((await open(path, valdez)).text).toContain('Nobody has chosen it yet.');
    const changed = await send(path, { ...slot, place: 'Room 10', class: classId }, valdez);
    expect((await open('/retakes', valdez)).text).toContain('Room 10 · 9B');
    await send(`/retakes/undo/${changed.undo}`, {}, valdez);
    expect((await open('/retakes', valdez)).text).toContain('Room 9 · 9B');
    const gone = await send(`${path}/withdraw`, {}, valdez);
    expect((await open('/retakes', valdez)).text).not.toContain('Room 9 · 9B');
    await send(`/retakes/undo/${gone.undo}`, {}, valdez);
    expect((await open('/retakes', valdez)).text).toContain('Room 9 · 9B');
    await send(`/retakes/undo/${offered.undo}`, {}, valdez);
  });

  test('say at each field what needs another look, with what was typed', async () => {
    const { answer } = await send(
      '/retakes/slots/new',
      { ...slot, endsAt: '07:00', place: '', places: '' },
      valdez,
    );
    expect(answer.status).toBe(422);
    const { text, html } = await readPage(answer);
    for (const words of [
      'It ends before it begins.',
      'Say where it is.',
      'Write a number',
      'Choose at least one',
    ])
      expect(text).toContain(words);
    expect(html).toContain('value="07:00"');
  });

  test('list who is booked, for the print', async () => {
    const [slotId = ''] = (await findRetakes(opened.world)).slots.keys();
    const { text } = await open(`/retakes/slots/${slotId}`, valdez);
    expect(text).toContain('Salma');
    expect(text).toContain('Has practised');
  });
});

describe('a student', () => {
  test('asks, does the learning step, chooses a slot and gives it back, each with undo', async () => {
    const goal = `/home/goals/${opened.world.goals.slope.goalId}`;
    expect((await open(goal, theo)).text).toContain('Would you like to show this goal again?');
    const asked = await send(pageOf('slope'), { step: 'practice', piece: '', plan: 'More cards' }, theo);
    expect(asked.done).toBe('retakes.done-asked');
    expect((await open(goal, theo)).text).toContain('You have asked. Now do your learning step');
    expect((await send(pageOf('slope'), { step: 'talk' }, theo)).done).toBe('retakes.done-changed');
    const mine = `/home/retakes/${asked.undo}`;
    const about = { goal: opened.world.goals.slope.goalId };
    const [slotId = ''] = (await findRetakes(opened.world)).slots.keys();
    expect((await send(`${mine}/slot`, { ...about, slot: slotId }, theo)).done).toBe('retakes.done-changed');
    const said = await send(`${mine}/step`, { ...about, what: 'practice', words: '' }, theo);
    expect(said.done).toBe('retakes.done-step');
    expect((await open(pageOf('slope'), theo)).text).toContain('5 places left');
    const chosen = await send(`${mine}/slot`, { ...about, slot: slotId }, theo);
    expect(chosen.done).toBe('retakes.done-booked');
    expect((await open(goal, theo)).text).toContain(
      'Your slot is Thursday, November 26, 3:00 PM to 3:45 PM. Place: Room 214.',
    );
    const back = await send(`${mine}/give-back`, about, theo);
    expect((await open(pageOf('slope'), theo)).text).toContain('Choose a slot.');
    await send(`/home/retakes/undo/${back.undo}`, { to: pageOf('slope') }, theo);
    expect((await open(pageOf('slope'), theo)).text).toContain('Your slot is Thursday');
    const gone = await send(`${mine}/take-back`, about, theo);
    expect(gone.done).toBe('retakes.done-taken-back');
    expect((await open(pageOf('slope'), theo)).text).toContain('You took your request back.');
  });

  test('is told kindly where no slot is offered', async () => {
    const withdrawn = [];
    for (const slotId of (await findRetakes(opened.world)).slots.keys())
      withdrawn.push(await send(`/retakes/slots/${slotId}/withdraw`, {}, valdez));
    const { text } = await open(pageOf('slope'), joaquin);
    expect(text).toContain('No slot is free now. Your teacher will offer one, and you will see it here.');
    for (const { undo } of withdrawn) if (undo) await send(`/retakes/undo/${undo}`, {}, valdez);
  });

  test('keeps their words where they are too long', async () => {
    const { answer } = await send(pageOf('equations'), { step: 'talk', plan: 'a'.repeat(501) }, joaquin);
    expect(answer.status).toBe(422);
    expect((await readPage(answer)).text).toContain('At most 500 characters, please.');
  });

  test('does nothing about another’s request', async () => {
    for (const act of ['step', 'slot', 'give-back', 'take-back'])
      expect((await send(`/home/retakes/${requestId}/${act}`, { goal: '' }, theo)).status).toBe(404);
    expect((await send(`/home/retakes/undo/${requestId}`, { to: '/home' }, theo)).status).toBe(404);
  });
});
