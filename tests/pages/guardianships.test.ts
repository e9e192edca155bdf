import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { guardianshipOf, plantRelative } from '#tests/families/plant-relative.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let leader: Browser;
/** Minutes after ten in the morning */
let minutes = 0;
beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date(Date.UTC(2026, 10, 24, 15, minutes)));
});
afterAll(() => opened.close());
beforeEach(async () => {
  leader = await signIn('nwosu');
});

async function signIn(person: 'nwosu' | 'pagan' | 'valdez'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: '' };
  return app.signIn(name, password ?? '');
}
const id = (key: PersonKey) => opened.world.people[key].personId;
const page = async (path: string, browser = leader) => (await app.get(path, browser)).text();
const family = (key: PersonKey, browser = leader) => page(`/people/${id(key)}/family`, browser);
const endOf = async (adult: PersonKey, student: PersonKey) =>
  `/guardianships/${await guardianshipOf(opened.world, { adult, student })}/end`;

test('the page of a student says who may do what, and of an adult to whom they are family', async () => {
  const joaquin = await family('joaquin');
  for (const words of ['Yolanda Beltré', 'Mother', 'Ramón Arias', 'Father', 'sees, hears, and writes back'])
    expect(joaquin).toContain(words);
  // What ended is kept apart, with the words it has.
  expect(joaquin).toMatch(/Altagracia Beltré[\s\S]*Ended on/);
  expect(await family('harald')).toMatch(/Theo Lindgren[\s\S]*sees<\/span>/);
  expect(await family('kofi')).toContain('No adult is on record');
});

test('the office reads who is family, and neither changes it nor reads why it ended', async () => {
  const office = await signIn('pagan');
  const html = await family('joaquin', office);
  expect(html).toContain('Yolanda Beltré');
  expect(html).not.toContain('/end"');
  expect(html).not.toContain('Add an adult');
  expect((await app.get(await endOf('yolanda', 'joaquin'), office)).status).toBe(404);
  expect((await app.get(`/people/${id('joaquin')}/family`, await signIn('valdez'))).status).toBe(404);
});

test('an adult is searched, chosen and added, and what is wrong stands beside its field', async () => {
  const path = `/people/${id('kofi')}/guardianships/new`;
  expect(await page(`${path}?q=Abena`)).toContain('Choose Abena Boateng');
  // Students are not offered as adults.
  expect(await page(`${path}?q=Salma`)).toContain('Nobody has this name');
  const form = { other: id('abena'), relationship: 'aunt', from: '2026-11-24', 'may-see': 'yes' };
  const wrong = await app.post(path, { ...form, write: newId(), source: '', until: '2026-11-01' }, leader);
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain('href="#source"');
  expect(again).toContain('href="#until"');
  expect(again).toContain('value="2026-11-01"');
  const right = await app.post(path, { ...form, write: newId(), source: 'Phone call' }, leader);
  expect(right.headers.get('location')).toBe(`/people/${id('kofi')}/family?done=guardians.done-added`);
  expect(await family('kofi')).toMatch(/Abena Boateng[\s\S]*Aunt[\s\S]*sees<\/span>[\s\S]*Phone call/);
  expect(await family('abena')).toMatch(/Kofi[\s\S]*Theo Lindgren/);
});

test('somebody new is added with name, language and address', async () => {
  const path = `/people/${id('sherab')}/guardianships/new`;
  expect(await page(`${path}?new=yes`)).toContain('Language they read best');
  const form = {
    new: 'yes',
    relationship: 'own',
    'own-words': 'godmother',
    source: 'Enrolment form',
    from: '2026-11-24',
    'may-hear': 'yes',
    language: 'es',
  };
  const wrong = await app.post(path, { ...form, write: newId(), given: '', email: 'nowhere' }, leader);
  expect(wrong.status).toBe(422);
  await app.post(
    path,
    { ...form, write: newId(), given: 'Luz', 'family-name': 'Ortega', email: 'luz@home.example' },
    leader,
  );
  expect(await family('sherab')).toMatch(/Luz Ortega[\s\S]*godmother[\s\S]*hears/);
});

test('rights change from today on', async () => {
  const guardianshipId = await guardianshipOf(opened.world, { adult: 'denise', student: 'jada' });
  const path = `/guardianships/${guardianshipId}`;
  expect(await page(path)).toContain('What may Denise Pryce do about Jada');
  const form = { relationship: 'mother', source: 'Phone call', 'may-see': 'yes' };
  expect((await app.post(path, { write: newId(), relationship: 'mother' }, leader)).status).toBe(422);
  const answer = await app.post(path, { ...form, write: newId(), until: '2027-06-26' }, leader);
  expect(answer.status).toBe(303);
  expect(await family('jada')).toMatch(/sees<\/span>[\s\S]*until June 26, 2027/);
  expect((await app.get(path, leader)).status).toBe(404);
});

test('before a court order ends it the page names both and what stops; after it nobody undoes it', async () => {
  const path = await endOf('ramon', 'joaquin');
  const html = await page(path);
  expect(html).toContain('Ramón Arias will not be family to Joaquín Arias Beltré any more');
  expect(html).toContain('One open link in a letter shows nothing');
  const form = { reason: 'court-order', words: 'Bronx Family Court', when: 'now' };
  const answer = await app.post(path, { ...form, write: newId() }, leader);
  expect(answer.headers.get('location')).toBe(`/people/${id('joaquin')}/family?done=guardians.done-ended`);
  const after = await family('joaquin');
  expect(after).toMatch(/Ramón Arias[\s\S]*by Dr\. Nwosu: a court order[\s\S]*Bronx Family Court/);
  expect(after).not.toContain('Undo this end');
  expect(await family('joaquin', await signIn('pagan'))).not.toContain('court order');
  expect((await app.get(path, leader)).status).toBe(404);
});

test('a mistake is undone today, and an end can lie ahead', async () => {
  const path = await endOf('maureen', 'declan');
  await app.post(path, { write: newId(), reason: 'mistake', when: 'now' }, leader);
  const html = await family('declan');
  const undo = /action="(\/guardianships\/[^"]+\/undo)"/.exec(html)?.[1] ?? '';
  const back = `/people/${id('declan')}/family`;
  // Whoever lets somebody in again proves first who they are, and comes back to the family's page.
  minutes += 11;
  const asked = await app.post(undo, { write: newId(), to: back }, leader);
  const tie = undo.replace(/\/undo$/, '');
  expect(asked.headers.get('location')).toBe(`/prove?to=${encodeURIComponent(tie)}`);
  expect(await family('declan')).toContain(`action="${undo}"`);
  leader = await signIn('nwosu');
  expect((await app.get(tie, leader)).headers.get('location')).toBe(back);
  const answer = await app.post(undo, { write: newId(), to: back }, leader);
  expect(answer.headers.get('location')).toBe(`${back}?done=guardians.done-undone`);
  const later = await endOf('maureen', 'declan');
  expect((await app.post(later, { write: newId(), reason: 'asked', when: 'day' }, leader)).status).toBe(422);
  expect(
    (await app.post(later, { write: newId(), reason: 'other', when: 'now', words: ' ' }, leader)).status,
  ).toBe(422);
  await app.post(later, { write: newId(), reason: 'asked', when: 'day', on: '2026-12-18' }, leader);
  expect(await family('declan')).toMatch(/from [^<]* until December 18, 2026/);
  expect(await page('/people/guardianships')).toMatch(/Declan[\s\S]*ends on December 18/);
});

test('relatives of a roster are confirmed by one press, each or all', async () => {
  await plantRelative(opened.world);
  const html = await page('/people/guardianships');
  expect(html).toMatch(/Karma Wangmo[\s\S]*sees, hears and writes nothing/);
  expect(html).toMatch(/Students with no adult[\s\S]*Adults with no address for mail[\s\S]*Karma Wangmo/);
  const chosen = /name="guardianship" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const press = (fields: Record<string, string>) =>
    app.post('/people/guardianships/confirm', { write: newId(), ...fields }, leader);
  expect((await press({ may: 'all' })).headers.get('location')).toContain('guardians.done-nobody');
  await press({ may: 'all', guardianship: chosen });
  expect(await page('/people/guardianships')).toContain('No relative waits to be checked');
  expect(await family('bo')).toMatch(/Karma Wangmo[\s\S]*sees, hears, and writes back/);
  await app.post('/people/guardianships/rule', { write: newId(), 'may-see': 'yes' }, leader);
  expect(await page('/people/guardianships')).toMatch(/name="may-see" value="yes" checked/);
});
