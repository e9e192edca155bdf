import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { listSources } from '#tests/house/list-sources.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

const SECRET = 'The violet heron knows';

let opened: TestWorld;
let app: TestApplication;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  for (const person of ['joaquin', 'theo', 'valdez', 'osei', 'tran', 'nwosu', 'brandt', 'pagan'] as const) {
    const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
    browsers.set(person, await app.signIn(name, password ?? ''));
  }
  const ramon = new Browser();
  await app.post('/sign-in/link', { email: opened.world.signIns.ramon?.name ?? '' }, ramon);
  const { text } = await vi.waitUntil(() => app.links.shift(), { timeout: 10_000 });
  await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, ramon);
  browsers.set('ramon', ramon);
  for (const browser of browsers.values()) browser.cookies.set('waymark-language', 'en');
});
afterAll(() => opened.close());

const as = (person: string) => browsers.get(person) ?? new Browser();
const open = async (path: string, person: string) => readPage(await app.get(path, as(person)));

async function send(path: string, fields: Record<string, string | string[]>, person: string) {
  const answer = await app.post(path, { write: newId(), ...fields }, as(person));
  const location = answer.headers.get('location') ?? '';
  return { answer, location, undo: /undo=([^&]+)/.exec(location)?.[1] ?? '' };
}

describe('the student’s page', () => {
  test('says first who reads it and shows numbers to call before anything is typed', async () => {
    const { html, text } = await open('/home/check-in', 'joaquin');
    expect(text).toContain('Only the adult you choose can read this.');
    const at = (words: string) => html.indexOf(words);
    expect(at('Only the adult you choose')).toBeLessThan(at('988'));
    expect(at('tel:988')).toBeLessThan(at('<textarea'));
    expect(at('tel:911')).toBeLessThan(at('<textarea'));
  });

  test('keeps what was typed where something is to be chosen', async () => {
    const { personId } = opened.world.people.valdez;
    const nothing = await send('/home/check-in', { reader: personId, body: ' ' }, 'joaquin');
    expect(nothing.answer.status).toBe(422);
    expect(await nothing.answer.text()).toContain('Choose a word, write something, or ask for a talk.');
    const nobody = await send('/home/check-in', { body: 'Kept words' }, 'joaquin');
    const page = await nobody.answer.text();
    expect([nobody.answer.status, page.includes('Kept words'), page.includes('tel:988')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  test('is skipped for the day from home, and that is undone', async () => {
    expect((await open('/home', 'theo')).text).toContain('How are you today? Leave a word');
    const skipped = await send('/home/check-in/skip', {}, 'theo');
    const { text, toast } = await open(skipped.location, 'theo');
    expect(text).not.toContain('Leave a word for an adult');
    expect(toast).toContain('Undo');
    await send('/home/check-in/unskip', { to: '/home' }, 'theo');
    expect((await open('/home', 'theo')).text).toContain('Leave a word for an adult');
  });
});

test('a check-in is invisible to a guardian, other staff and the leader’s pages and files', async () => {
  const { people, classes } = opened.world;
  const reader = people.valdez.personId;
  const sent = await send('/home/check-in', { reader, word: 'sad', body: SECRET, talk: 'yes' }, 'joaquin');
  expect(sent.location).toContain('checkins.done-asked');
  expect((await open('/check-ins', 'valdez')).text).toContain(SECRET);
  expect((await open('/today', 'valdez')).text).toContain('A student would like to talk with an adult');

  const record = `/students/${people.joaquin.personId}`;
  const map = `/classes/${classes.algebra9B.classId}`;
  const pages: [string, string[]][] = [
    ['ramon', ['/family', `/family${record}`, `/family${record}/looks`]],
    ['theo', ['/home', '/home/check-in']],
    ['osei', ['/today', '/check-ins', record, `${map}/map`, `${map}/habits`]],
    ['tran', ['/today', '/check-ins', record]],
    ['brandt', ['/caseload', '/check-ins']],
    ['pagan', ['/school', '/check-ins', '/school/check-in', `/people/${people.joaquin.personId}`]],
    [
      'nwosu',
      [
        ...['/school', '/check-ins', '/school/check-in', '/audit', '/audit?kind=looks', '/outbox'],
        ...[`/audit?about=${people.joaquin.personId}`, `/audit?actor=${people.joaquin.personId}`],
        ...['/audit/lines.csv', `/audit/lines.csv?actor=${people.joaquin.personId}`],
        ...[record, `/people/${people.joaquin.personId}`, `/people/${people.joaquin.personId}/leave`],
      ],
    ],
  ];
  for (const [person, paths] of pages)
    for (const path of paths) {
      const answer = await app.get(path, as(person));
      const said = await answer.text();
      expect([person, path, answer.status, said.includes('violet heron')]).toEqual([
        person,
        path,
        200,
        false,
      ]);
      expect([path, /check-in\.(say|look|seen)|talk\.ask/.test(said)]).toEqual([path, false]);
      // A student's own form says so of itself; the counsellor is asked next.
      if (path !== '/home/check-in' && (path !== '/check-ins' || person !== 'brandt'))
        expect([path, said.includes('would like an adult to talk')]).toEqual([path, false]);
    }

  // Even a family's own page stays as it was, to the byte that matters: no page says that something was said.
  const rows = await opened.world.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids as ids', 'detail'])
      .where('school_id', '=', school.id)
      .where((e) => e.or([e('act', 'like', 'check-in.%'), e('act', 'like', 'talk.%')]))
      .execute(),
  );
  expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(['check-in.say', 'talk.ask']));
  expect(JSON.stringify(rows)).not.toMatch(/violet|sad/);
  expect(rows.flatMap(({ ids }) => ids)).not.toContain(people.joaquin.personId);
});

test('nothing but its own noun reads these tables: no level, no message, no file that leaves the school', () => {
  const tables = /'(check_ins|check_in_\w+|talk_\w+|crisis_numbers)( as \w+)?'/;
  const readers = listSources('src')
    .filter(({ text }) => tables.test(text))
    .map(({ file }) => file)
    .filter((file) => !/src\/school\/checkins\//.test(file));
  expect(readers).toEqual([]);
  const importers = listSources('src')
    .filter(({ text }) => text.includes('#school/checkins/'))
    .map(({ file }) => file)
    .filter((file) => !/src\/(school|web\/\w+)\/checkins\//.test(file));
  expect(importers.toSorted()).toEqual([
    'src/start/start-worker.ts',
    'src/web/leader/overview/show-overview.tsx',
    'src/web/student/home/show-home.tsx',
    'src/web/teacher/caseload/show-caseload.tsx',
    'src/web/teacher/live/tell-queue.ts',
    'src/web/teacher/today/show-today.tsx',
  ]);
});

test('every act about a check-in is kept from the lists of the trail', async () => {
  const { privateActs } = await import('#school/trails/private-acts.ts');
  const written = listSources('src/school/checkins').flatMap(({ text }) =>
    [...text.matchAll(/'((?:check-in|talk)\.[a-z-]+)'/g)].map(([, act = '']) => act),
  );
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((act) => !(privateActs as readonly string[]).includes(act))).toEqual([]);
});

test('somebody of staff takes it, the student sees who, and each act is undone', async () => {
  const { text, html } = await open('/check-ins', 'valdez');
  expect(text).toContain('Joaquín Arias Beltré would like an adult to talk with them');
  const path = /action="(\/talks\/[^"]+\/take)"/.exec(html)?.[1] ?? '';
  const taken = await send(path, {}, 'valdez');
  expect((await open(taken.location, 'valdez')).toast).toContain('Undo');
  expect((await open('/today', 'valdez')).text).not.toContain('would like to talk with an adult');
  expect((await open('/home/check-in', 'joaquin')).text).toContain('Ms. Valdez will talk with you.');
  const talked = await send(path.replace('take', 'talked'), {}, 'valdez');
  expect(talked.answer.status).toBe(303);
  expect((await open('/home/check-in', 'joaquin')).text).toContain('You and Ms. Valdez talked.');
  expect((await send(path.replace('take', 'not-yet'), {}, 'valdez')).answer.status).toBe(303);
  expect((await send(path.replace('take', 'give-back'), {}, 'valdez')).answer.status).toBe(303);
  expect((await send(path, {}, 'osei')).answer.status).toBe(404);
  expect((await send(path, {}, 'nwosu')).answer.status).toBe(404);
});

test('the office says which numbers stand there and whom it reaches, kept where a line cannot be read', async () => {
  const { people } = opened.world;
  const typed = { offered: 'yes', wait: '1.5', people: [people.brandt.personId] };
  const wrong = await send('/school/check-in', { ...typed, numbers: 'nobody at all' }, 'nwosu');
  expect(wrong.answer.status).toBe(422);
  expect(await wrong.answer.text()).toContain('nobody at all');
  const kept = await send('/school/check-in', { ...typed, numbers: '988\n555 0142, The nurse' }, 'nwosu');
  expect((await open('/home/check-in', 'theo')).text).toContain('555 0142 The nurse');
  await send(`/school/check-in/undo/${kept.undo}`, {}, 'nwosu');
  expect((await open('/home/check-in', 'theo')).text).not.toContain('The nurse');
  const off = await send('/school/check-in', { wait: '2', numbers: '988' }, 'nwosu');
  expect((await open('/home', 'theo')).text).not.toContain('How are you');
  const { text } = await open('/home/check-in', 'theo');
  expect(text).toContain('988');
  expect(text).toContain('does not use check-ins');
  await send(`/school/check-in/undo/${off.undo}`, {}, 'nwosu');
});
