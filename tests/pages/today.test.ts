import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { type ReadPage, readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  valdez = await enter('valdez');
});
afterAll(() => opened.close());

async function enter(person: 'valdez' | 'osei' | 'nwosu' | 'nabila'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const read = async (path: string, browser = valdez): Promise<ReadPage> =>
  readPage(await app.get(path, browser));

/** Sends a form as a browser would, and reads the page it leads to. */
async function send(path: string, fields: Record<string, string>): Promise<ReadPage> {
  const answer = await app.post(path, fields, valdez);
  const to = answer.headers.get('location');
  return to === null ? readPage(answer) : read(to.replace(/#.*/, ''));
}

/** The row of a student and goal on the page. */
function rowOf({ html }: ReadPage, studentId: string, goalId?: string): string {
  const name = goalId === undefined ? studentId : `${studentId}.${goalId}`;
  const from = html.indexOf(`id="row-${name}"`);
  return from < 0 ? '' : html.slice(from, html.indexOf('</li>', from));
}

function fieldsOf(row: string, action: string): Record<string, string> {
  const form = new RegExp(`<form [^>]*action="${action}"[^>]*>.*?</form>`, 's').exec(row)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page', () => {
  test('says how many first, and each one’s reason, with no click', async () => {
    const page = await read('/today');
    expect(page.text).toMatch(
      /^Tuesday, November 24 (\d+|[A-Z][a-z]+) students first Since Tuesday, November 17/,
    );
    expect(page.text).toMatch(
      / Stuck Joaquín Arias Beltré In focus: One line, four ways Starting 9B Two pieces/,
    );
    const { bo, dorje } = opened.world.people;
    expect(words(rowOf(page, bo.personId))).toContain('Last spoken to in your classes on');
    expect(words(rowOf(page, dorje.personId, opened.world.goals.slope.goalId))).not.toContain('Stuck');
  });

  test('has beside it what waits, what the unit does next, and a mirror for the teacher alone', async () => {
    const { text, links } = await read('/today');
    expect(text).toMatch(/Open questions .*Retake requests .*Messages to families .*One reply waits/);
    expect(text).toContain(
      'Lines that tell a story Water tank Ready between November 19 and about November 27',
    );
    expect(text).toMatch(/no word for ten school days: .*Theo Lindgren-Boateng.*Nobody else sees this\.$/);
    expect(links('One reply waits')).toEqual(['/inbox']);
    const colleague = await read('/today', await enter('osei'));
    expect(colleague.text).toContain('In four weeks you gave no glow and no grow.');
  });

  test('is for who teaches, and for nobody else', async () => {
    expect((await app.get('/today', await enter('nwosu'))).status).toBe(404);
    expect((await app.get('/today', await enter('nabila'))).status).toBe(404);
  });
});

describe('acts in place', () => {
  test('“Seen” takes the row off, and undo brings it back', async () => {
    const { joaquin } = opened.world.people;
    const { goalId } = opened.world.goals.fourWays;
    const row = rowOf(await read('/today'), joaquin.personId, goalId);
    const seen = await send('/today/seen', fieldsOf(row, '/today/seen'));
    expect(seen.toast).toContain('Seen. It comes back when something new happens.');
    expect(rowOf(seen, joaquin.personId, goalId)).toBe('');
    const [, undo = ''] = /action="(\/today\/seen\/[^"]+)"/.exec(await lastToast()) ?? [];
    const back = await send(undo, { write: newId(), to: '/today' });
    expect(rowOf(back, joaquin.personId, goalId)).not.toBe('');

    /** The page the act led to, whole. */
    async function lastToast(): Promise<string> {
      const again = rowOf(await read('/today'), joaquin.personId, goalId) || row;
      const answer = await app.post('/today/seen', fieldsOf(again, '/today/seen'), valdez);
      return (await app.get((answer.headers.get('location') ?? '').replace(/#.*/, ''), valdez)).text();
    }
  });

  test('feedback is given without leaving, by a phrase or in own words, and takes the row off', async () => {
    const { esperanza } = opened.world.people;
    const { goalId } = opened.world.goals.fourWays;
    const name = `${esperanza.personId}.${goalId}`;
    const open = rowOf(await read(`/today?open=${name}`), esperanza.personId, goalId);
    const fields = fieldsOf(open, '/today/feedback');
    const empty = await send('/today/feedback', { ...fields, kind: 'grow', phrase: '', body: ' ' });
    expect(empty.status).toBe(422);
    expect(words(rowOf(empty, esperanza.personId, goalId))).toMatch(/Choose a phrase|words/);
    const given = await send('/today/feedback', {
      ...fields,
      kind: 'grow',
      phrase: 'grow.say-why',
      body: '',
    });
    expect(given.toast).toContain('Undo');
    expect(rowOf(given, esperanza.personId, goalId)).toBe('');
  });

  test('a colleague’s feedback takes it off as well', async () => {
    const { people, goals, classes, actor, inSchool } = opened.world;
    const by = await actor('osei');
    await inSchool((school) =>
      giveFeedback(school, {
        by,
        feedback: {
          id: newId(),
          classId: classes.algebra9B.classId,
          studentId: people.sherab.personId,
          goalId: goals.fourWays.goalId,
          kind: 'glow',
          phrase: 'glow.says-why',
          given: 'here',
        },
      }),
    );
    expect(rowOf(await read('/today'), people.sherab.personId, goals.fourWays.goalId)).toBe('');
  });

  test('a question is answered in place; undone, it waits again', async () => {
    const page = await read('/today');
    const [, href = ''] = /href="(\/today\?open=[^"#]+)#[^"]*"[^>]*aria-label="Reply/.exec(page.html) ?? [];
    const [studentId = '', goalId] = href.replace('/today?open=', '').split('.');
    const fields = fieldsOf(rowOf(await read(href), studentId, goalId), '/today/replies');
    expect((await send('/today/replies', { ...fields, body: '' })).status).toBe(422);
    const answered = await send('/today/replies', { ...fields, body: 'At the 3 on the upright axis.' });
    expect(answered.toast).toContain('Reply sent.');
    expect(words(rowOf(answered, studentId, goalId))).not.toContain('Reply');
  });
});
