import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let device: Browser;
let capture: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  capture = `/classes/${opened.world.classes.algebra9B.classId}/capture`;
});
beforeEach(async () => {
  device = await enter('valdez');
  await app.post('/capture/device', { keep: 'yes' }, device);
});
afterAll(() => opened.close());

type Person = 'valdez' | 'osei' | 'joaquin';

/** A browser in which somebody has signed in, or one in which they do so after another. */
async function enter(person: Person, after?: Browser): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = after ?? (await app.signIn(name, password ?? ''));
  if (after) await app.post('/sign-in', { name, password: password ?? '', to: '/' }, after);
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

/** What the device holds of the keys, by whose they are. */
const halves = ({ cookies }: Browser) => [...cookies].filter(([name]) => name.startsWith('waymark-kept-'));
const open = async (path: string, browser = device) => readPage(await app.get(path, browser));
const whose = async () => /data-whose="([^"]+)"/.exec((await open(capture)).html)?.[1] ?? '';
const personId = (student: 'bo' | 'elif' | 'jada') => opened.world.people[student].personId;

const send = (fields: Record<string, string | readonly string[]>, browser = device) =>
  app.post(capture, { goal: opened.world.goals.slope.goalId, ...fields }, browser, {
    'sec-fetch-site': 'same-origin',
    accept: 'application/json',
  });

const evidenceOf = (student: 'bo' | 'elif' | 'jada') =>
  opened.world.inSchool((school) =>
    school.db
      .selectFrom('evidence')
      .select(['id', 'level', 'worked_on', 'judge_id'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', personId(student))
      .where('goal_id', '=', opened.world.goals.slope.goalId)
      .where('worked_on', '>=', '2026-11-23')
      .orderBy('recorded_at')
      .execute(),
  );

describe('the device', () => {
  test('keeps nothing until it is switched on, and then half of a key that is the same each time', async () => {
    const other = await enter('valdez');
    expect(halves(other)).toEqual([]);
    expect((await open(capture, other)).html).not.toContain('data-whose');
    const [[name, half] = ['', '']] = halves(device);
    expect(half).toMatch(/^[\w-]{43}\.[\w-]{22}$/);
    await app.post('/capture/device', { keep: 'yes' }, other);
    expect(halves(other)).toEqual([[name, half]]);
    expect((await open(capture)).text).toContain('What this device keeps');
  });

  test('has it taken away when somebody else signs in, and given back to its owner', async () => {
    const [[name, half] = ['', '']] = halves(device);
    await enter('osei', device);
    const tag = half.split('.')[1];
    expect(halves(device)).toEqual([[name, `away.${tag}`]]);
    expect((await open(capture)).html).not.toContain('data-whose');
    await app.post('/capture/device', { keep: 'yes' }, device);
    expect(halves(device)).toHaveLength(2);
    expect(halves(device).filter(([, value]) => value.startsWith('away.'))).toEqual([[name, `away.${tag}`]]);
    await enter('valdez', device);
    expect(halves(device).find(([each]) => each === name)?.[1]).toBe(half);
    expect(halves(device).filter(([, value]) => value.startsWith('away.'))).toHaveLength(1);
  });

  test('is asked before signing out, here and everywhere, and then forgets', async () => {
    const asked = await app.post('/sign-out', {}, device);
    expect(asked.headers.get('location')).toBe('/sign-out');
    expect((await open('/sign-out')).text).toContain('Signing out erases what this device keeps of Capture.');
    const everywhere = await app.post('/account/sessions/end', {}, device);
    expect(everywhere.headers.get('location')).toBe('/sign-out?everywhere=yes');
    expect((await open('/sign-out?everywhere=yes')).html).toContain('action="/account/sessions/end"');
    const left = await app.post('/sign-out', { sure: 'yes' }, device);
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(halves(device)).toEqual([]);
  });

  test('keeps for a colleague what is theirs when somebody signs out', async () => {
    await enter('osei', device);
    const left = await app.post('/sign-out', {}, device);
    expect(left.headers.get('location')).toMatch(/^\/sign-in/);
    expect(left.headers.get('clear-site-data')).toBe('"cache"');
    expect(halves(device).map(([, value]) => value.slice(0, 5))).toEqual(['away.']);
  });

  test('forgets when it is switched off', async () => {
    const off = await app.post('/capture/device', { keep: 'no' }, device);
    expect(off.headers.get('clear-site-data')).toBe('"storage"');
    expect(halves(device)).toEqual([]);
    expect((await open('/capture/device')).text).toContain('Use it on this device');
  });

  test('is none of a student’s', async () => {
    const joaquin = await enter('joaquin');
    expect((await app.get('/capture/device', joaquin)).status).toBe(404);
    expect((await app.post('/capture/device', { keep: 'yes' }, joaquin)).status).toBe(404);
    expect((await app.get(`${capture}/kept`, joaquin)).status).toBe(404);
  });
});

test('the copy has every name and goal, and nothing that was said of anybody', async () => {
  await send({ write: newId(), students: [personId('bo')], level: '3' });
  expect((await open(capture)).text).toMatch(/Bo Ye M Mastery/);
  const copy = await open(`${capture}/kept`);
  expect(copy.html.match(/name="students"/g)).toHaveLength(28);
  expect(copy.html.match(/data-goal="/g)?.length).toBeGreaterThan(5);
  expect(copy.text).toContain('Bo Ye');
  expect(copy.text).not.toMatch(/Bo Ye M Mastery/);
});

test('the page without network has nothing of anybody in it, and is the same for everybody', async () => {
  const nobody = await app.get('/classes/capture/shell', undefined, { 'accept-language': 'en' });
  expect(await nobody.text()).toBe(await (await app.get('/classes/capture/shell', device)).text());
});

test('the installed page starts at Capture, and its manifest says so', async () => {
  const manifest = await (await app.get('/capture.webmanifest')).json();
  expect(manifest).toMatchObject({ start_url: '/classes/capture', display: 'standalone' });
  expect((await app.get('/classes/capture', device)).headers.get('location')).toMatch(
    /^\/classes\/[^/]+\/capture$/,
  );
});

describe('a note that a device kept', () => {
  const at = (time: string) => String(Date.parse(time));

  test('is answered with its id, counts on its own day, and is applied once', async () => {
    const before = await evidenceOf('elif');
    const write = newId();
    const fields = { write, students: [personId('elif')], level: '2', noted: at('2026-11-23T20:00:00Z') };
    const note = { ...fields, whose: await whose(), language: 'en' };
    const first = await send(note);
    expect([first.status, await first.json()]).toEqual([
      200,
      { saved: write, to: expect.stringContaining(`undo=${write}`) },
    ]);
    expect((await send(note)).status).toBe(200);
    const after = await evidenceOf('elif');
    expect(after.filter(({ id }) => !before.some((row) => row.id === id))).toEqual([
      {
        id: expect.any(String),
        level: 2,
        worked_on: '2026-11-23',
        judge_id: opened.world.people.valdez.personId,
      },
    ]);
  });

  test('goes back when somebody else is signed in, though they teach the class too', async () => {
    const note = { write: newId(), students: [personId('jada')], level: '4', whose: await whose() };
    const osei = await enter('osei');
    const before = await evidenceOf('jada');
    const answer = await send(note, osei);
    expect([answer.status, await answer.json()]).toEqual([403, { to: '/sign-in' }]);
    expect(await evidenceOf('jada')).toEqual(before);
    expect((await send(note)).status).toBe(200);
    expect(await evidenceOf('jada')).toHaveLength(before.length + 1);
  });

  test.each([
    ['of a clock that stands at 1970', { noted: '0', level: '3' }, 422, /date on this note/],
    ['without a name', { students: [], level: '3' }, 422, /Tap a name/],
    ['without a word', {}, 422, /Tap a level/],
    ['of a goal that is none here', { goal: newId(), level: '3' }, 404, /not yours to note any more/],
    ['on another scale', { scale: newId(), level: '3' }, 409, /levels/],
  ])('%s is refused in words', async (_, fields, status, words) => {
    const before = await evidenceOf('bo');
    const answer = await send({
      write: newId(),
      students: [personId('bo')],
      whose: await whose(),
      noted: at('2026-11-24T14:00:00Z'),
      ...fields,
    });
    expect(answer.status).toBe(status);
    expect((await answer.json()).words).toMatch(words);
    expect(await evidenceOf('bo')).toEqual(before);
  });

  test('waits where nobody is signed in', async () => {
    device.cookies.delete('waymark');
    const answer = await send({ write: newId(), students: [personId('bo')], level: '3', whose: 'x' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
  });
});
