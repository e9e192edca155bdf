import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { letIn } from '#tests/families/let-in.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { linkOf, mailsOf, runQueue } from '#tests/families/run-queue.ts';
import { type Browser, openApplication, type TestApplication } from '#tests/pages/open-application.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
let app: TestApplication;
let ortega: Browser;
const now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
  app = openApplication(test_, () => now);
  const { ortega: teacher, classId } = families;
  ortega = await app.signIn(
    ...(await letIn(test_, families, {
      personId: teacher.standing.personId,
      name: 'ortega',
      role: 'teacher',
      classId,
    })),
  );
});
afterAll(() => test_.close());

const path = (rest = '') => `/classes/${families.classId}/messages${rest}`;
async function read(rest = ''): Promise<string> {
  const answer = await app.get(path(rest), ortega);
  expect(answer.status).toBe(200);
  return answer.text();
}
/** The form on a page that posts to an address ending so, with its hidden fields. */
function formOf(html: string, ending: string): { action: string; fields: Record<string, string | string[]> } {
  const form = [...html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].find(([, action]) =>
    action?.endsWith(ending),
  );
  if (!form) throw new Error(`No form posts to …${ending}`);
  const fields: Record<string, string | string[]> = {};
  for (const [, name = '', value = ''] of (form[2] ?? '').matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  )) {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return { action: form[1] ?? '', fields };
}
const press = async (html: string, ending: string) => {
  const { action, fields } = formOf(html, ending);
  const answer = await app.post(action, fields, ortega);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
};

describe('a class’s messages', () => {
  test('every draft stands in the family’s language beside the teacher’s', async () => {
    const html = await read();
    expect(html).toContain('<h1>3 drafts to read</h1>');
    expect(html).toContain('Spanish, as it goes out');
    expect(html).toContain('Un punto fuerte de Ana: rotula los dos ejes de una gráfica.');
    expect(html).toContain('In English, for you');
    expect(html).toContain('Ana labels both axes of a graph.');
    expect(html).toContain('From: your feedback of Nov 24 and Exit slip, Nov 24.');
  });

  test('who has nothing to say and who cannot be reached is said plainly', async () => {
    const html = await read();
    expect(html).toMatch(/Nothing to say yet.*Bao Tran.*No evidence and no feedback this week/s);
    expect(html).toMatch(/Nobody can be reached.*Bao Tran/s);
  });

  test('own words in another language say so', async () => {
    expect(await read()).toContain('They will see your own words as you wrote them');
  });

  test('an edit is saved, and warns of a level without forbidding', async () => {
    const html = await read();
    const edit = [...html.matchAll(/href="([^"]+\/edit[^"]*)"/g)].map(([, href]) => href ?? '');
    const ofChidi = edit[1] ?? '';
    const form = await (await app.get(ofChidi.replaceAll('&amp;', '&'), ortega)).text();
    expect(form).toContain('What Chidi’s family reads');
    const version = /name="version" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const saved = await app.post(
      ofChidi.replaceAll('&amp;', '&'),
      {
        write: newId(),
        version,
        language: 'en',
        'workOn-words-0': 'Chidi got 85%.',
        'canDo-phrase': 'glow.asks-question',
      },
      ortega,
    );
    expect(saved.status).toBe(303);
    const after = await (await app.get(saved.headers.get('location') ?? '', ortega)).text();
    expect(after).toContain('“Chidi got 85%.” seems to carry a level');
    expect(after).toContain('Chidi asks questions that move the work on.');
    const undone = await press(
      after,
      `/undo/${new URL(`http://x${saved.headers.get('location')}`).searchParams.get('undo')}`,
    );
    expect(await (await app.get(undone, ortega)).text()).not.toContain('85%');
  });

  test('an edit that is sent twice is saved once, also where it takes a sentence out', async () => {
    const edits = [...(await read()).matchAll(/href="([^"]+\/edit[^"]*)"/g)].map(([, href]) => href ?? '');
    const ofAna = (edits[2] ?? '').replaceAll('&amp;', '&');
    const form = await (await app.get(ofAna, ortega)).text();
    const version = /name="version" value="([^"]+)"/.exec(form)?.[1] ?? '';
    // Of "labels both axes" and "has started" only the second stays.
    const fields = { write: newId(), version, language: 'en', 'canDo-keep-1': 'yes' };
    const first = await app.post(ofAna, fields, ortega);
    const second = await app.post(ofAna, fields, ortega);
    expect([first.status, second.status]).toEqual([303, 303]);
    const after = await (await app.get(second.headers.get('location') ?? '', ortega)).text();
    expect(after).not.toContain('Ana labels both axes of a graph.');
    await press(after, `/undo/${fields.write}`);
    expect(await read()).toContain('Ana labels both axes of a graph.');
  });

  test('an edit without a sentence is shown again', async () => {
    const html = await read();
    const [, edit = ''] = /href="([^"]+\/edit[^"]*)"/.exec(html) ?? [];
    const form = await (await app.get(edit, ortega)).text();
    const version = /name="version" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const answer = await app.post(edit, { write: newId(), version, language: 'en' }, ortega);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Nothing was saved');
  });

  test('not this week, and back', async () => {
    const html = await read();
    await press(html, '/skip');
    const after = await read();
    expect(after).toContain('<h1>2 drafts to read</h1>');
    await press(after, '/take-back');
    expect(await read()).toContain('<h1>3 drafts to read</h1>');
  });

  test('approve all, undo it from the toast', async () => {
    const to = await press(await read(), '/approvals');
    const toast = await (await app.get(to, ortega)).text();
    expect(toast).toContain('All approved.');
    const undo = new URL(`http://x${to}`).searchParams.get('undo');
    await press(toast, `/undo/${undo}`);
    expect(await read()).toContain('<h1>3 drafts to read</h1>');
  });

  test('approved messages say when they go out, and what became of them', async () => {
    await press(await read(), '/approvals');
    expect(await read('?tab=approved')).toContain('Goes out to Rosa Reyes on Tuesday at 5:00 PM.');
    await runQueue(test_, { now });
    expect(await mailsOf(families)).toHaveLength(3);
    expect(await read('?tab=delivered')).toMatch(/Rosa Reyes: in the outbox since [A-Z][a-z]{2} \d/);
    expect(await read()).toContain('Every draft is read');
  });

  test('a reply stands under Replies and in the inbox until it is read, and is answered there', async () => {
    await app.post(`${await linkOf(families, 'rosa', now)}/replies`, {
      write: newId(),
      student: families.students.ana,
      body: '¿Cómo puedo ayudar?',
    });
    expect(await read('?tab=replies')).toContain('¿Cómo puedo ayudar?');
    const inbox = await (await app.get('/inbox', ortega)).text();
    expect(inbox).toContain('<h1>One conversation to read</h1>');
    const { action, fields } = formOf(inbox, '/answers');
    const answered = await app.post(action, { ...fields, body: 'Count coins together.' }, ortega);
    expect(answered.headers.get('location')).toBe('/inbox?done=messages.done-answered');
    const level = { ...fields, write: newId(), body: 'Ana has 85% now.' };
    const held = await app.post(action, level, ortega);
    expect(held.status).toBe(422);
    const warning = await held.text();
    expect(warning).toContain('“Ana has 85% now.” seems to carry a level or a percentage.');
    const again = formOf(warning, '/answers');
    expect(again.fields).toMatchObject({ to: '/inbox', warned: 'Ana has 85% now.' });
    const sent = await app.post(again.action, { ...again.fields, body: 'Ana has 85% now.' }, ortega);
    expect(sent.status).toBe(303);
    await press(inbox, '/read');
    expect(await (await app.get('/inbox', ortega)).text()).toContain('<h1>Every reply is read</h1>');
  });

  test('a class that is not hers is not there', async () => {
    const answer = await app.get(`/classes/${families.biology.classId}/messages`, ortega);
    expect(answer.status).toBe(404);
  });
});

describe('the outbox', () => {
  test('shows a leader each mail as its family would see it', async () => {
    const leader = await app.signIn(
      ...(await letIn(test_, families, {
        personId: families.leader.standing.personId,
        name: 'okafor',
        role: 'leader',
      })),
    );
    const html = await (await app.get('/outbox', leader)).text();
    expect(html).toContain('<h1>3 mails in the outbox</h1>');
    expect(html).toContain('lang="ar" dir="rtl"');
    expect(html).toContain('Set SMTP_URL');
    expect((await app.get('/outbox', ortega)).status).toBe(404);
  });
});

describe('a guardian who is signed in', () => {
  test('meets the week’s words first, and the full record with levels one click on', async () => {
    const rosa = await app.signIn(
      ...(await letIn(test_, families, {
        personId: families.adults.rosa,
        name: 'rosa',
        role: 'guardian',
      })),
    );
    const home = await (await app.get('/family', rosa)).text();
    expect(home).not.toContain('<script');
    expect(home).toContain('Un punto fuerte de Ana');
    const record = await app.get(`/family/students/${families.students.ana}`, rosa);
    const html = await record.text();
    expect(html).toContain('Puedo usar la pendiente para resolver un problema.');
    expect(html).toContain('Dominio');
    expect(html).not.toContain('<script');
    const notHers = await app.get(`/family/students/${families.students.chidi}`, rosa);
    expect(notHers.status).toBe(404);
  });
});
