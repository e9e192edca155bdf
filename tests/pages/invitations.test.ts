import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { runQueue } from '#tests/families/run-queue.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let leader: Browser;
const now = () => new Date('2026-11-24T15:00:00Z');
beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, now);
  const { name, password } = opened.world.signIns.nwosu ?? { name: '', password: '' };
  leader = await app.signIn(name, password ?? '');
});
afterAll(() => opened.close());

const id = (key: PersonKey) => opened.world.people[key].personId;
const page = async (path: string) => (await app.get(path, leader)).text();
const make = (fields: Record<string, string | readonly string[]>) =>
  app.post('/people/invitations', { write: newId(), class: '', ...fields }, leader);
/** The row of an adult, up to the next. */
const rowOf = (html: string, name: string) =>
  html.split('<li class="row">').find((row) => row.includes(name));

test('of a class, those with nothing in hand are chosen, and letters come in their languages, a sheet each', async () => {
  const classId = opened.world.classes.algebra9B.classId;
  const html = await page(`/people/invitations?class=${classId}`);
  const chosen = [...html.matchAll(/name="adult" value="([^"]+)" checked/g)].map(([, adult = '']) => adult);
  // Yolanda, Ramón and others of the class sign in already.
  expect(chosen).toContain(id('abena'));
  expect(chosen).not.toContain(id('yolanda'));
  expect(chosen).not.toContain(id('altagracia'));
  const answer = await make({ channel: 'letter', adult: [id('abena'), id('rachida'), id('imran')] });
  const sheets = (await answer.text()).split('<article class="invitation').slice(1);
  expect(sheets).toHaveLength(3);
  const rachida = sheets.find((sheet) => sheet.includes('Rachida')) ?? '';
  expect(rachida).toMatch(/lang="ar" dir="rtl"/);
  const abena = sheets.find((sheet) => sheet.includes('Abena')) ?? '';
  expect(abena).toMatch(/[ACDEFGHJKMNPQRTVWXY34679]{4}(-[ACDEFGHJKMNPQRTVWXY34679]{4}){2}/);
  expect(abena).toContain('Theo');
  expect(abena).toContain('December 8, 2026');
  // Urdu is not whole: the letter says where to get help, in Urdu.
  expect(sheets.find((sheet) => sheet.includes('Imran'))).toMatch(/lang="ur" dir="rtl"/);
  expect(rowOf(await page('/people/invitations'), 'Abena Boateng')).toContain(
    'letter printed, open until December 8',
  );
});

test('a letter is shown once: the same form again makes nothing and shows no code', async () => {
  const write = newId();
  const first = await make({ write, channel: 'letter', adult: id('lamin') });
  expect(await first.text()).toContain('Lamin');
  const second = await (await make({ write, channel: 'letter', adult: id('lamin') })).text();
  expect(second).toContain('These letters were shown before');
  expect(second).not.toContain('class="typed"');
});

test('an invitation that is taken back opens nothing', async () => {
  const html = await (await make({ channel: 'letter', adult: id('denise') })).text();
  const code = /<bdi dir="ltr">([A-Z0-9-]{14})<\/bdi>/.exec(html)?.[1] ?? '';
  const typed = () => app.post('/invitation', { school: 'ferry-point', code }, new Browser());
  expect((await typed()).status).toBe(200);
  const form = / form="take-back-([^"]+)"/.exec(
    rowOf(await page('/people/invitations'), 'Denise') ?? '',
  )?.[1];
  expect((await app.post(`/people/invitations/${form}/take-back`, { class: '' }, leader)).status).toBe(303);
  expect((await typed()).status).toBe(422);
  expect(rowOf(await page('/people/invitations'), 'Denise')).toContain('the last one was taken back');
});

test('a mail without a server is said to be not sent, and nobody chosen is no harm', async () => {
  expect((await make({ channel: 'mail', adult: id('tunde') })).headers.get('location')).toContain(
    'guardians.done-mailed',
  );
  expect(rowOf(await page('/people/invitations'), 'Tunde')).toContain('mail on its way');
  await runQueue(opened, { now: now() });
  expect(rowOf(await page('/people/invitations'), 'Tunde')).toContain('print a letter');
  expect((await make({ channel: 'mail', adult: id('pema') })).headers.get('location')).toContain(
    'guardians.done-not-mailed',
  );
  expect((await make({ channel: 'letter' })).headers.get('location')).toContain('guardians.done-nobody');
  const many = Array.from({ length: 151 }, () => newId());
  expect((await make({ channel: 'letter', adult: many })).headers.get('location')).toContain(
    'guardians.done-too-many',
  );
});

test('an adult without a right to see is left out, and one of another school is not there', async () => {
  const html = await (
    await make({
      channel: 'letter',
      adult: [id('altagracia'), opened.world.neighbour.people.guerline.personId, id('sunita')],
    })
  ).text();
  expect(html).toContain('2 of the chosen could not be invited.');
  expect(html).toContain('Sunita');
});
