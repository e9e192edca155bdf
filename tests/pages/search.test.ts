import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  valdez = await enter('valdez');
});
afterAll(() => opened.close());

async function enter(person: PersonKey): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const html = async (path: string, browser: Browser, headers: Record<string, string> = {}) =>
  (await app.get(path, browser, headers)).text();

describe('a search for a student', () => {
  test('has its box on every page of the staff, in a form that needs no script', async () => {
    const nwosu = await enter('nwosu');
    for (const [path, browser] of [
      ['/today', valdez],
      ['/people', nwosu],
      ['/search', nwosu],
    ] as const) {
      const page = await html(path, browser);
      expect(page).toMatch(/<form method="get" action="\/search" role="search"/);
      expect(page).toMatch(/<input[^>]*name="q"/);
    }
    expect(await html('/home', await enter('joaquin'))).not.toContain('action="/search"');
  });

  test('answers with links to the records', async () => {
    const page = await readPage(await app.get('/search?q=Arias,%20joaquin', valdez));
    expect(page.text).toContain('One student found');
    expect(page.links('Joaquín')).toEqual([`/students/${opened.world.people.joaquin.personId}`]);
    expect(page.html).toContain('value="Arias, joaquin"');
  });

  test('says what to do where nobody is found', async () => {
    const page = await readPage(await app.get('/search?q=zzz', valdez));
    expect(page.text).toContain('Nobody found');
    expect(page.text).toContain('Try fewer letters.');
  });

  test('answers the box with options alone, and what was typed cannot be markup', async () => {
    const list = await html('/search?q=jada', valdez, { 'x-fragment': '1' });
    expect(list).toMatch(/^<li role="option" id="found-0" data-href="\/students\/[^"]+">/);
    expect(list).toContain('Jadalyn Marie Williams-Pryce');
    expect(await html('/search?q=%3Cb%3E', valdez)).toContain('value="&lt;b&gt;"');
  });
});

describe('the keys', () => {
  test('are said by page and in the reader’s language, those of the page one comes from first', async () => {
    const page = await readPage(await app.get('/keys?at=evaluate', valdez));
    expect(page.text).toMatch(
      /Everywhere.*Find a student.*Evaluate.*Judge the row.*Map.*Go from cell to cell/,
    );
    const dialog = await html('/keys?at=map', valdez, { 'x-fragment': '1' });
    expect(dialog).toMatch(/^<h2 id="keys-title">What keys do<\/h2>/);
    expect(dialog).toContain('Choose the student for a group');
    expect(dialog).not.toContain('Judge the row');
    valdez.cookies.set('waymark-language', 'es');
    expect(await html('/keys', valdez)).toContain('Qué hacen las teclas');
    valdez.cookies.set('waymark-language', 'en');
    const map = `/classes/${opened.world.classes.algebra9B.classId}/map`;
    expect(await html(map, valdez)).toContain('href="/keys?at=map"');
  });

  test('are switched off on this device, and on again', async () => {
    const browser = await enter('valdez');
    expect(await html('/today', browser)).toContain('data-keys="on"');
    const answer = await app.post('/keys', { keys: 'off' }, browser);
    const page = await readPage(await app.get(answer.headers.get('location') ?? '', browser));
    expect(page.toast).toContain('The keys are off.');
    expect(page.text).toContain('The keys that work everywhere are off.');
    expect(await html('/today', browser)).toContain('data-keys="off"');
    await app.post('/keys', { keys: 'on' }, browser);
    expect(await html('/today', browser)).toContain('data-keys="on"');
  });
});
