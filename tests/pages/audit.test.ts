import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { plantLines } from '#tests/world/history/plant-lines.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let leader: Browser;
const now = () => new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, now);
  leader = await enter('nwosu');
  const { people } = opened.world;
  for (const key of ['valdez', 'brandt'] as const) {
    const browser = await enter(key);
    for (const student of ['joaquin', 'theo'] as const)
      await app.get(`/students/${people[student].personId}`, browser);
  }
});
afterAll(() => opened.close());

async function enter(key: PersonKey): Promise<Browser> {
  const { name = '', password } = opened.world.signIns[key] ?? {};
  return app.signIn(name, password ?? '');
}

async function enterByLink(key: PersonKey): Promise<Browser> {
  const browser = new Browser();
  await app.post('/sign-in/link', { email: opened.world.signIns[key]?.name ?? '' }, browser);
  const { text } = await vi.waitUntil(() => app.links.shift(), { timeout: 10_000 });
  await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, browser);
  return browser;
}

const rows = (html: string) => html.match(/<li class="row">/g)?.length ?? 0;

test('a leader finds who looked, by a part of a name', async () => {
  const page = await (await app.get('/audit?actor=brandt&kind=looks', leader)).text();
  expect(page).toContain('Mr. Brandt');
  expect(page).toContain('Theo');
  expect(page).toContain('counsellor');
  expect(page).not.toContain('Joaquín');
});

test('what was done about a student is found under the student, though its line names a judgement', async () => {
  const { personId } = opened.world.people.joaquin;
  const page = await (await app.get(`/audit?about=${personId}&kind=changes`, leader)).text();
  expect(page).toMatch(/recorded|gave feedback/);
  const none = await (await app.get('/audit?about=nobody%20of%20that%20name', leader)).text();
  expect(none).toContain('Nobody has such a name');
});

test('days are school days, and older lines follow where the page ends', async () => {
  const first = await (await app.get('/audit', leader)).text();
  expect(rows(first)).toBe(50);
  const next = /href="(\/audit\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await (await app.get(next, leader)).text();
  expect(rows(second)).toBe(50);
  const before = await (await app.get('/audit?until=2020-01-01', leader)).text();
  expect(before).toContain('No line like this');
});

test('one kind of act is found alone, and stays chosen on older pages and in the download', async () => {
  const first = await (await app.get('/audit?act=evidence.record', leader)).text();
  expect(rows(first)).toBe(50);
  expect(first.match(/recorded (one piece|\d+ pieces) of evidence/g)).toHaveLength(51);
  expect(first).toMatch(/<option value="evidence.record" selected/);
  const next = /href="(\/audit\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await (await app.get(next, leader)).text();
  expect(second).toMatch(/<option value="evidence.record" selected/);
  const file = /href="(\/audit\/lines.csv\?[^"]*)"/.exec(first)?.[1] ?? '';
  const [, ...lines] = (await (await app.get(file, leader)).text()).trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines) expect(line).toMatch(/recorded (one piece|\d+ pieces) of evidence/);
});

test('looks said alike are found together, an act without a sentence by its name, and nonsense lets all through', async () => {
  const looks = await (await app.get('/audit?act=student.look', leader)).text();
  expect(looks).toContain('Ms. Valdez');
  expect(looks).toMatch(/<option value="caseload.look" selected/);
  const none = await (await app.get('/audit?act=kite.fly', leader)).text();
  expect(none).toContain('No line like this');
  expect(none).toMatch(/<option value="kite.fly" selected/);
  const all = await (await app.get('/audit?act=%3Cscript%3E', leader)).text();
  expect(rows(all)).toBe(50);
  expect(all).toMatch(/<option value="" selected/);
});

test('reading and downloading the trail leave lines of their own', async () => {
  const file = await app.get('/audit/lines.csv?actor=brandt', leader);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(await file.text()).toContain('Mr. Brandt');
  const acts = await opened.world.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select('act')
      .distinct()
      .where('school_id', '=', school.id)
      .where('act', 'like', 'audit.%')
      .orderBy('act')
      .execute(),
  );
  expect(acts.map(({ act }) => act)).toEqual(['audit.download', 'audit.look']);
});

test('family reads who looked at their child, and of a counsellor neither name nor pages', async () => {
  const { people } = opened.world;
  const ramon = await enterByLink('ramon');
  const own = await (await app.get(`/family/students/${people.joaquin.personId}/looks`, ramon)).text();
  expect(own).toContain('Ms. Valdez');
  expect(own).toContain(opened.world.people.joaquin.called);
  const harald = await enterByLink('harald');
  const theo = await (await app.get(`/family/students/${people.theo.personId}/looks`, harald)).text();
  expect(theo).toContain('A counsellor looked.');
  expect(theo).not.toContain('Brandt');
  for (const key of ['theo', 'valentina'] as const)
    expect((await app.get(`/family/students/${people[key].personId}/looks`, ramon)).status).toBe(404);
});

test('nobody but a leader reads the trail', async () => {
  for (const key of ['valdez', 'pagan', 'brandt', 'whitfield', 'joaquin'] as const)
    expect((await app.get('/audit', await enter(key))).status).toBe(404);
});

test('family reads ten days at a time, on a page that stays small, and a student reads the same of themselves', async () => {
  const { world } = opened;
  const { joaquin, valdez } = world.people;
  await world.inSchool((school) =>
    plantLines(
      school,
      Array.from({ length: 24 }, (_, index) => ({
        school_id: school.id,
        id: newId(),
        at: new Date(Date.parse('2026-10-01T15:00:00Z') + index * 86_400_000).toISOString(),
        actor_id: valdez.personId,
        act: 'student.look',
        relation: 'teaches',
        subject_kind: 'student',
        subject_ids: [joaquin.personId],
      })),
    ),
  );
  const mother = await enterByLink('yolanda');
  mother.cookies.set('waymark-language', 'en');
  const path = `/family/students/${joaquin.personId}/looks`;
  const days: string[][] = [];
  for (let next: string | undefined = path; next; ) {
    const html: string = await (await app.get(`${next}`, mother)).text();
    expect(gzipSync(html).length).toBeLessThan(4000);
    days.push([...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, day = '']) => day));
    next = /href="([^"]*before=[^"]*)"/.exec(html)?.[1];
  }
  const all = days.flat();
  expect(days.slice(0, -1).every((page) => page.length === 10)).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(24);
  expect(all.at(-1)).toBe('October 1, 2026');

  const { name, password } = world.signIns.joaquin ?? { name: '', password: '' };
  const student = await app.signIn(name, password ?? '');
  student.cookies.set('waymark-language', 'en');
  const own = await (await app.get('/home/looks', student)).text();
  expect(own).toContain('Who looked at my record');
  expect(own).toContain('Ms. Valdez');
});
