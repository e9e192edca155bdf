import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
/** Minutes after ten in the morning */
let minutes = 0;
beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date(Date.UTC(2026, 10, 24, 15, minutes)));
});
afterAll(() => opened.close());

async function enter(person: 'nwosu' | 'pagan' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}
const open = async (path: string, browser: Browser) => readPage(await app.get(path, browser));

/** Sends the form of a page with some fields changed, and opens the page that follows. */
async function send(
  path: string,
  { on, fields, browser }: { on: string; fields: Record<string, string>; browser: Browser },
) {
  const page = await open(on, browser);
  const answer = await app.post(path, { ...page.fields(path), ...fields }, browser);
  const next = answer.headers.get('location');
  return next ? open(next, browser) : readPage(answer);
}

describe('the list of people', () => {
  test('says how many there are, finds by a part of a name, and narrows', async () => {
    const nwosu = await enter('nwosu');
    const all = await open('/people', nwosu);
    expect(all.text).toMatch(/^\d+ people Add a person Sign-ins for many/);
    expect(all.text).toContain('Page 1 of 2');
    const found = await open('/people?q=belt', nwosu);
    expect(found.text).toMatch(/^4 people/);
    expect(found.links('Joaquín Arias Beltré')).toEqual([`/people/${opened.world.people.joaquin.personId}`]);
    expect((await open('/people?q=nobody+like+that', nwosu)).text).toContain('Nobody is like that');
    expect((await open('/people?kind=staff', nwosu)).text).toContain(
      'Mr. Kowalczyk Teacher · 9C'.replace(' · ', ' '),
    );
    expect((await open('/people?without=contact&kind=family', nwosu)).text).toMatch(/^One person/);
    // What an address asks for and is none is as if it had not asked.
    expect((await open('/people?kind=cats&page=x&grade=%27', nwosu)).status).toBe(200);
  });

  test('is the office’s too, without adding; a teacher finds nothing there', async () => {
    const pagan = await enter('pagan');
    expect((await open('/people', pagan)).links('Add a person')).toEqual([]);
    expect((await app.get('/people/new', pagan)).status).toBe(404);
    expect((await app.get('/people', await enter('valdez'))).status).toBe(404);
  });
});

describe('somebody is added', () => {
  test('a student with a class, a name on papers and a checked address', async () => {
    const nwosu = await enter('nwosu');
    const { classId } = opened.world.classes.algebra9B;
    const fields = {
      given: 'Zahra',
      family: 'Quill',
      'official-given': 'Fatima-Zahra',
      'official-family': 'Quill',
      grade: '09',
      class: classId,
      written: 'ar',
      contact: 'phone',
      address: '+1 212 555 0100',
    };
    const page = await open('/people/new?as=student', nwosu);
    const write = page.fields('/people/new?as=student').write ?? '';
    const answer = await app.post('/people/new?as=student', { ...fields, write }, nwosu);
    const added = await open(answer.headers.get('location') ?? '', nwosu);
    expect(added.text).toMatch(/^Zahra Quill Student Grade 9/);
    expect(added.text).toContain('Fatima-Zahra Quill');
    expect(added.text).toContain('العربية');
    expect(added.text).toContain('9B');
    expect(added.toast).toContain('Added.');
    const map = await open(`/classes/${classId}/map`, await enter('valdez'));
    expect(map.text).toContain('Zahra');
    // The same form again is the same person.
    const again = await app.post('/people/new?as=student', { ...fields, write }, nwosu);
    expect(again.status).toBe(200);
    expect((await readPage(again)).text).toContain('Is it this person?');
  });

  test('somebody alike is asked about first; what is typed wrong is said', async () => {
    const nwosu = await enter('nwosu');
    const path = '/people/new?as=staff';
    const alike = await send(path, {
      on: path,
      fields: { given: 'Joaquin', family: 'Beltre', role: 'teacher' },
      browser: nwosu,
    });
    expect(alike.text).toContain('Is it this person?');
    expect(alike.text).toContain('Joaquín Arias Beltré');
    expect(alike.fields(path)).toMatchObject({ somebody: 'new', given: 'Joaquin' });
    const wrong = await send(path, {
      on: path,
      fields: { given: ' ', address: 'no address', role: 'teacher' },
      browser: nwosu,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Write a given name or a family name.');
    expect(wrong.text).toContain('This is no e-mail address.');
  });
});

describe('the office’s page of a person', () => {
  test('an everyday name shows on the Map from its day on, and undo gives the old one back', async () => {
    const { people, classes } = opened.world;
    const [pagan, valdez] = [await enter('pagan'), await enter('valdez')];
    const page = `/people/${people.jada.personId}`;
    const map = () => open(`/classes/${classes.algebra9B.classId}/map`, valdez);
    const written = await send(`${page}/names`, {
      on: page,
      fields: { given: 'Jaden', family: 'Brooks', from: '2026-11-24' },
      browser: pagan,
    });
    expect(written.toast).toContain('The name is written.');
    expect(written.text).toContain('Jaden Brooks since November 24, 2026');
    expect((await map()).text).toContain('Jaden');
    expect(written.text).not.toContain('A new name from a day on Write this name official');
    const next = await send(`${page}/names`, {
      on: page,
      fields: { given: 'Later', family: 'Brooks', from: '2026-12-24' },
      browser: pagan,
    });
    expect(next.text).toContain('Later Brooks');
    expect((await map()).text).not.toContain('Later Brooks');
    const undo = /action="(\/people\/[^"]+\/undo\/[^"]+)"/.exec(
      await (await app.get(`${page}?done=people.done-name&undo=${opened.world.school.id}`, pagan)).text(),
    );
    expect(undo?.[1]).toBe(`${page}/undo/${opened.world.school.id}`);
  });

  test('the office sees no act of leaders, and the page of another school not at all', async () => {
    const { people, neighbour } = opened.world;
    const pagan = await enter('pagan');
    const page = await open(`/people/${people.osei.personId}`, pagan);
    expect(page.text).toContain('Mr. Osei');
    for (const words of ['Give a role', 'Lock this sign-in', 'They leave the school', 'Last changes'])
      expect(page.text).not.toContain(words);
    expect((await app.get(`/people/${neighbour.people.mika.personId}`, pagan)).status).toBe(404);
    const refused = await app.post(
      `/people/${people.osei.personId}/sign-in/lock`,
      { write: opened.world.school.id, reason: 'No' },
      pagan,
    );
    expect(refused.status).toBe(404);
  });

  test('a role is given, ended and undone by the toast; the last leader stays', async () => {
    const { people } = opened.world;
    const nwosu = await enter('nwosu');
    const page = `/people/${people.brandt.personId}`;
    const given = await send(`${page}/roles`, {
      on: page,
      fields: { role: 'staff', from: '2026-11-24' },
      browser: nwosu,
    });
    expect(given.text).toMatch(/^Mr\. Brandt Counsellor and Office/);
    const answer = await app.post(
      `${page}/roles`,
      { write: opened.world.neighbour.school.id, role: 'teacher', from: '2026-11-24' },
      nwosu,
    );
    const location = answer.headers.get('location') ?? '';
    expect((await open(location, nwosu)).text).toContain('Teacher');
    const undone = await app.post(
      `${page}/undo-proved/${new URLSearchParams(location.split('?')[1]).get('undo')}`,
      { to: page },
      nwosu,
    );
    const after = await open(undone.headers.get('location') ?? '', nwosu);
    expect(after.toast).toContain('Undone.');
    expect(after.text).toMatch(/^Mr\. Brandt Counsellor and Office/);
    const own = `/people/${people.nwosu.personId}`;
    const html = (await open(own, nwosu)).html;
    const end = /action="([^"]+\/roles\/[^"]+\/end)"/.exec(html)?.[1] ?? '';
    const refused = await send(end, { on: own, fields: { until: '2026-11-24' }, browser: nwosu });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Make somebody else a leader first.');
  });

  test('a sign-in is made with a first password shown once, and a new one is made', async () => {
    const { people } = opened.world;
    const nwosu = await enter('nwosu');
    const page = `/people/${people.kofi.personId}`;
    const made = await send(`${page}/sign-in`, { on: page, fields: {}, browser: nwosu });
    const [, name = '', password = ''] =
      /Name to type (\S+) First password ([a-z2-9-]+)/.exec(made.text) ?? [];
    expect((await app.get('/home', await app.signIn(name, password))).status).toBe(200);
    expect((await open(page, nwosu)).text).not.toContain(password);
    const reset = await app.post(`${page}/sign-in/reset`, {}, nwosu);
    const again = /First password ([a-z2-9-]+)/.exec((await readPage(reset)).text)?.[1] ?? '';
    await expect(app.signIn(name, password)).rejects.toThrow('could not sign in');
    expect((await app.get('/home', await app.signIn(name, again))).status).toBe(200);
    const stored = await opened.world.inSchool((school) =>
      school.db.selectFrom('writes').select('answer').where('school_id', '=', school.id).execute(),
    );
    expect(JSON.stringify(stored)).not.toContain(password);
  });

  test('a contact is added and checked; one that signs in is not ended', async () => {
    const { people } = opened.world;
    const nwosu = await enter('nwosu');
    const page = `/people/${people.yolanda.personId}`;
    const added = await send(`${page}/contacts`, {
      on: page,
      fields: { kind: 'email', address: 'yolanda@other.example' },
      browser: nwosu,
    });
    expect(added.text).toContain('yolanda@other.example E-mail not checked yet');
    const check = /action="([^"]+\/check)"/.exec(added.html)?.[1] ?? '';
    const checked = await send(check, { on: page, fields: {}, browser: nwosu });
    expect(checked.text).toContain('yolanda@other.example E-mail checked');
    const move = /action="([^"]+\/sign-in)"/.exec(checked.html)?.[1] ?? '';
    const moving = await send(move, { on: page, fields: {}, browser: nwosu });
    expect(moving.text).toContain('as soon as the old address has been told');
  });
});

describe('sign-ins for many', () => {
  test('are asked for, made by the worker, and shown in the browser that asked', async () => {
    const nwosu = await enter('nwosu');
    const page = await open('/people/accounts', nwosu);
    expect(page.text).toMatch(/^\d+ people without a sign-in/);
    const { classId } = opened.world.classes.biology9C;
    const answer = await app.post(
      '/people/accounts',
      { ...page.fields('/people/accounts'), who: classId },
      nwosu,
    );
    const sheet = answer.headers.get('location') ?? '';
    const waiting = await app.get(sheet, nwosu);
    expect(waiting.headers.get('refresh')).toBe('3');
    expect((await readPage(waiting)).text).toContain('Making sign-ins: 0 of ');
    expect((await app.get(`${sheet}?hold`, nwosu)).headers.get('refresh')).toBeNull();
  });
});

describe('the places in the masthead', () => {
  test.each(['nwosu', 'pagan'] as const)('of %s all lead somewhere', async (who) => {
    const browser = await enter(who);
    const html = await (await app.get('/people', browser)).text();
    const nav = html.slice(
      html.indexOf('<nav class="menu"'),
      html.indexOf('</ul>', html.indexOf('<nav class="menu"')),
    );
    const places = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(places).toContain('/people');
    expect(places.length).toBe(who === 'nwosu' ? 6 : 3);
    for (const place of places) expect([place, (await app.get(place, browser)).status]).toEqual([place, 200]);
  });
});

test('roles, contacts and sign-ins ask who is there again after ten minutes; names do not', async () => {
  const pagan = await enter('pagan');
  const page = `/people/${opened.world.people.theo.personId}`;
  minutes = 11;
  try {
    const answerOf = async (path: string, fields: Record<string, string>) => {
      const form = (await open(page, pagan)).fields(path);
      return (await app.post(path, { ...form, ...fields }, pagan)).headers.get('location') ?? '';
    };
    expect(await answerOf(`${page}/contacts`, { kind: 'phone', address: '+1 212 555 0133' })).toMatch(
      /^\/prove/,
    );
    expect(
      await answerOf(`${page}/names`, { given: 'Theodor', family: 'Lindgren', from: '2026-11-24' }),
    ).toContain('people.done-name');
  } finally {
    minutes = 0;
  }
});
