import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
const people = new Map<string, Browser>();

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  for (const person of ['nwosu', 'pagan', 'valdez', 'osei'] as const) {
    const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
    const browser = await app.signIn(name, password ?? '');
    browser.cookies.set('waymark-language', 'en');
    people.set(person, browser);
  }
});
afterAll(() => opened.close());

type Who = 'nwosu' | 'pagan' | 'valdez' | 'osei';
/** A page as it is read: the sign that keeps the halves of a year together is not heard. */
const read = async (answer: Response) => {
  const page = await readPage(answer);
  return { ...page, text: page.text.replaceAll('\u2060', '') };
};
const open = async (who: Who, path: string) => read(await app.get(path, people.get(who)));
const classPath = (key: 'algebra9A' | 'algebra9B' | 'english9E' | 'biology9C') =>
  `/school/classes/${opened.world.classes[key].classId}`;
const joaquin = () => opened.world.people.joaquin.personId;

/** Sends a form of a page, changed as given, and opens what the answer leads to. */
async function send(
  who: Who,
  { page, action, fields }: { page: string; action: string; fields: Record<string, string | string[]> },
) {
  const filled = (await open(who, page)).fields(action);
  const answer = await app.post(action, { ...filled, ...fields }, people.get(who));
  const to = answer.headers.get('location');
  return to ? { to, ...(await open(who, to)) } : { to: '', ...(await read(answer)) };
}

/** Presses undo in the toast of the page an answer led to. */
async function undo(who: Who, to: string) {
  const html = await (await app.get(to, people.get(who))).text();
  const toast = html.slice(html.indexOf('id="toasts"'));
  const action = /action="([^"]+)"/.exec(toast)?.[1] ?? '';
  const back = /name="to" value="([^"]+)"/.exec(toast)?.[1] ?? '';
  const answer = await app.post(action, { write: crypto.randomUUID(), to: back }, people.get(who));
  return open(who, answer.headers.get('location') ?? '');
}

test('the classes of the year stand by course, and the title says what is not well', async () => {
  const { text, links } = await open('nwosu', '/school/classes');
  expect(text).toContain('4 classes, each with students and a teacher');
  expect(text).toContain('Algebra 1 9A Ms. Valdez 24 students');
  expect(text).toContain('9B Ms. Valdez and Mr. Osei 28 students');
  expect(links('9B')).toEqual([classPath('algebra9B')]);
  expect(links('Add a class')).toEqual(['/school/classes/new?year=2026-27']);
});

test('they are found by a word of class, course or teacher, and a year without classes says what to do', async () => {
  const found = await open('pagan', '/school/classes?q=osei');
  expect(found.text).toContain('9B');
  expect(found.text).not.toContain('9A');
  const none = await open('pagan', '/school/classes?q=alchemy');
  expect(none.text).toContain('No class fits “alchemy”');
  const next = await open('nwosu', '/school/classes?year=2027-28');
  expect(next.text).toContain('No class in 2027-28 yet');
  expect(next.links('Make the next year')).toEqual(['/school/years/next']);
});

test('a teacher sees the list, their own Map in it, and no page of a class', async () => {
  const { text, links } = await open('valdez', '/school/classes');
  expect(text).toContain('Living Environment');
  expect(links('9B')).toEqual([`/classes/${opened.world.classes.algebra9B.classId}/map`]);
  expect(links('9C')).toEqual([]);
  expect(links('Add a class')).toEqual([]);
  expect((await open('valdez', classPath('algebra9B'))).status).toBe(404);
});

test('the office moves a student, sees before what it means, and one undo takes it back', async () => {
  const page = `${classPath('algebra9B')}/students/${joaquin()}`;
  const { text } = await open('pagan', page);
  expect(text).toContain('Joaquín in 9B');
  // The only other class of the course is chosen already.
  expect(text).toContain('7 goals are the same in both classes');
  expect(text).toContain('Mr. Osei does not see Joaquín any more from November 24.');
  const record = `/students/${joaquin()}`;
  expect((await open('osei', record)).status).toBe(200);
  const moved = await send('pagan', { page, action: `${page}/move`, fields: {} });
  expect(moved.toast).toContain('Moved. Evidence went along.');
  expect(moved.text).toContain('9B: 27 students');
  expect(moved.text).toMatch(/Have left .*Joaquín Arias Beltré/);
  expect((await open('osei', record)).status).toBe(404);
  expect((await open('valdez', record)).status).toBe(200);
  const undone = await undo('pagan', moved.to);
  expect(undone.toast).toContain('Undone.');
  expect(undone.text).toContain('9B: 28 students');
  expect((await open('osei', record)).status).toBe(200);
});

test('a move without a class or a day brings the page back with what to mend', async () => {
  const page = `${classPath('algebra9B')}/students/${joaquin()}`;
  const sent = (fields: Record<string, string>) => send('pagan', { page, action: `${page}/move`, fields });
  expect((await sent({ to: '' })).text).toContain('Please choose one.');
  const early = await sent({ day: '2026-01-05' });
  expect(early.status).toBe(422);
  expect(early.text).toContain('The class does not meet yet on this day.');
});

test('students are found without accents, added by ticks, and taken out again', async () => {
  const page = `${classPath('biology9C')}/students/new?q=joaquin`;
  const { text } = await open('pagan', page);
  expect(text).toContain('Joaquín Arias Beltré in 9B and 9E');
  const path = `${classPath('biology9C')}/students/new`;
  const answer = await app.post(
    path,
    { write: crypto.randomUUID(), student: [joaquin()], from: '2026-11-24' },
    people.get('pagan'),
  );
  const to = answer.headers.get('location') ?? '';
  const after = await open('pagan', to);
  expect(after.toast).toContain('The students are in the class.');
  expect(after.text).toContain('9C: 13 students');
  const none = await read(
    await app.post(path, { write: crypto.randomUUID(), from: '2026-11-24', q: 'jo' }, people.get('pagan')),
  );
  expect(none.text).toContain('Please tick at least one student.');
  const own = `${classPath('biology9C')}/students/${joaquin()}`;
  const out = await send('pagan', { page: own, action: `${own}/take-out`, fields: {} });
  expect(out.toast).toContain('Taken out of the class.');
  expect(out.text).toContain('9C: 12 students');
});

test('the leader says who teaches; a class that nobody would teach asks first', async () => {
  const page = `${classPath('english9E')}/staff/new`;
  const put = await app.post(
    page,
    {
      write: crypto.randomUUID(),
      person: opened.world.people.kowalczyk.personId,
      role: 'co-teacher',
      from: '2026-11-24',
    },
    people.get('nwosu'),
  );
  const to = put.headers.get('location') ?? '';
  expect((await open('nwosu', to)).text).toContain('Mr. Kowalczyk Co-teacher Since November 24, 2026');
  expect((await undo('nwosu', to)).text).not.toContain('Mr. Kowalczyk');
  const [change = ''] = (await open('nwosu', classPath('english9E'))).links('Change or end');
  const asked = await send('nwosu', { page: change, action: `${change}/end`, fields: {} });
  expect(asked.status).toBe(409);
  expect(asked.text).toContain('From November 24, 2026 nobody would teach 9E.');
  expect((await open('nwosu', classPath('english9E'))).text).toContain('Ms. Tran Teacher');
  // The office sees who teaches and finds no way to change it.
  expect((await open('pagan', classPath('english9E'))).links('Change or end')).toEqual([]);
  expect((await app.get(change, people.get('pagan'))).status).toBe(404);
});

test('a class is added to a new course, shown as not taught, ended and brought back', async () => {
  const page = '/school/classes/new';
  const answer = await app.post(
    page,
    { write: crypto.randomUUID(), year: '2026-27', courseTitle: 'Chorus', title: 'Chorus 9' },
    people.get('nwosu'),
  );
  const to = answer.headers.get('location') ?? '';
  expect((await open('nwosu', to)).text).toContain('Chorus 9: no student, no teacher');
  expect((await open('nwosu', '/school/classes')).text).toContain(
    '5 classes, one without a teacher, one without a student',
  );
  const path = to.replace(/\?.*/, '');
  const ended = await app.post(
    `${path}/end`,
    { write: crypto.randomUUID(), day: '2026-11-24' },
    people.get('nwosu'),
  );
  const endedAt = ended.headers.get('location') ?? '';
  expect((await open('nwosu', endedAt)).text).toContain('Its last day was November 23, 2026');
  expect((await undo('nwosu', endedAt)).text).not.toContain('Its last day');
  const undone = await undo('nwosu', to);
  expect(undone.text).toContain('4 classes, each with students and a teacher');
  const bad = await read(
    await app.post(page, { write: crypto.randomUUID(), year: '2026-27' }, people.get('nwosu')),
  );
  expect(bad.status).toBe(422);
  expect(bad.text).toContain('2 answers need another look.');
  expect(bad.links('Name the new course, or choose one above.')).toEqual(['#courseTitle']);
  expect(bad.links('Give it a name.')).toEqual(['#title']);
});

test('terms are dates to look at: gaps are said, a term is added, changed and taken off', async () => {
  const years = await open('pagan', '/school/years');
  expect(years.text).toContain('2 terms in 2026-27, one thing to look at');
  expect(years.text).toMatch(/Between January \d+, 2027 and June \d+, 2027 no semester runs\./);
  const [, fall] = years.links('Change');
  expect(fall).toBeDefined();
  const path = '/school/years/terms/new';
  const answer = await app.post(
    path,
    {
      write: crypto.randomUUID(),
      title: 'Second semester',
      kind: 'semester',
      year: '2026-27',
      startsOn: '2027-01-29',
      endsOn: '2027-06-24',
    },
    people.get('pagan'),
  );
  const to = answer.headers.get('location') ?? '';
  expect((await open('pagan', to)).text).toContain('3 terms in 2026-27');
  const bad = await read(
    await app.post(
      path,
      { write: crypto.randomUUID(), title: 'X', kind: 'term', year: '2026-27', startsOn: 'no' },
      people.get('pagan'),
    ),
  );
  expect(bad.text).toContain('Please write a day.');
  expect((await undo('pagan', to)).text).toContain('2 terms in 2026-27');
});

test('the next year is looked at, made, seen coming, and undone', async () => {
  const page = '/school/years/next';
  const first = await open('nwosu', page);
  expect(first.text).toContain('2027-28: 4 classes, 15 goals. Nothing is made yet');
  expect(first.html).toContain('value="10B"');
  expect((await app.get(page, people.get('pagan'))).status).toBe(404);
  const filled = allFields(first.html);
  const looked = await read(
    await app.post(page, { ...filled, do: 'look', startsOn: 'soon' }, people.get('nwosu')),
  );
  expect(looked.status).toBe(422);
  expect(looked.text).toContain('Please write a day.');
  expect((await open('nwosu', '/school/classes?year=2027-28')).text).toContain('No class in 2027-28 yet');
  const made = await app.post(page, { ...filled, do: 'make' }, people.get('nwosu'));
  const to = made.headers.get('location') ?? '';
  const year = await open('nwosu', to);
  expect(year.toast).toContain('The year is made. Nothing changes before its first day.');
  expect(year.text).toContain('Dr. Nwosu made 2027-28 from 2026-27 on November 24');
  expect((await open('nwosu', '/school/classes?year=2027-28')).text).toContain(
    '10B Ms. Valdez and Mr. Osei 28 students',
  );
  expect((await open('valdez', '/classes')).text).toContain('Algebra 1, 10A: from September 6, 2027');
  expect((await open('nwosu', page)).text).toContain('2027-28 is made');
  // Sent once more, it is made no second time.
  const again = await app.post(page, { ...filled, do: 'make' }, people.get('nwosu'));
  expect(again.headers.get('location')).toContain('classes.done-year-there');
  const undone = await undo('nwosu', to);
  expect(undone.toast).toContain('The year is undone. All is as it was.');
  expect((await open('nwosu', '/school/classes?year=2027-28')).text).toContain('No class in 2027-28 yet');
  expect((await open('valdez', '/classes')).text).not.toContain('10A');
});

test('an empty year of a course takes last year’s goals, and gives them back', async () => {
  const courseId = opened.world.courses.algebra;
  const summer = openApplication(opened, () => new Date('2027-08-20T15:00:00Z'));
  const { name, password } = opened.world.signIns.valdez ?? { name: '', password: null };
  const browser = await summer.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  const look = async (path: string) => read(await summer.get(path, browser));
  const course = `/courses/${courseId}`;
  const empty = await look(course);
  expect(empty.text).toContain('2026-27 had 7 goals.');
  const action = `${course}/goals/last-year`;
  const answer = await summer.post(action, empty.fields(action), browser);
  const to = answer.headers.get('location') ?? '';
  expect((await look(to)).text).toContain('Seven skills.');
  const id = new URL(to, 'http://localhost').searchParams.get('undo') ?? '';
  const back = await summer.post(`${action}/${id}/undo`, { write: crypto.randomUUID() }, browser);
  expect((await look(back.headers.get('location') ?? '')).text).toContain('2026-27 had 7 goals.');
});

/** Every field of the form that makes a year, as the page holds it. */
function allFields(html: string): Record<string, string | string[]> {
  const fields: Record<string, string[]> = {};
  for (const [input] of html.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const unsent = input.includes('type="checkbox"') && !/\schecked/.test(input);
    if (name && !unsent) fields[name] = [...(fields[name] ?? []), /value="([^"]*)"/.exec(input)?.[1] ?? ''];
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = [/<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''];
  return fields;
}
