import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carriesALevel } from '#core/messages/carries-a-level.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { answerFamily } from '#school/families/answer-family.ts';
import { listThreads } from '#school/families/list-threads.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { approveAll, linkOf, mailsOf, runQueue } from '#tests/families/run-queue.ts';
import { openApplication, type TestApplication } from '#tests/pages/open-application.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
let app: TestApplication;
/** Tuesday 24 November 2026, a quarter past five in the afternoon */
const now = new Date('2026-11-24T22:15:00Z');

beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
  app = openApplication(test_, () => now);
  await approveAll(families);
  await runQueue(test_, { now });
});
afterAll(() => test_.close());

const link = (adult: keyof PlantedFamilies['adults']) => linkOf(families, adult, now);
async function page(adult: keyof PlantedFamilies['adults'], rest = ''): Promise<string> {
  const answer = await app.get((await link(adult)) + rest);
  expect(answer.status).toBe(200);
  return answer.text();
}
/** What is read on a page, without its tags. */
const wordsOf = (html: string) =>
  html
    .replace(/<(style|script|svg)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the letter', () => {
  test('each adult gets one mail, in their language, whole in itself', async () => {
    const mails = await mailsOf(families);
    expect(mails.map(({ adult, subject }) => [adult, subject])).toEqual([
      ['amal', 'أسبوع \u2068Chidi\u2069 في المدرسة'],
      ['luis', 'Ana’s week in school'],
      ['rosa', 'Esta semana en la escuela: Ana y Dana'],
    ]);
    const rosa = mails.find(({ adult }) => adult === 'rosa');
    expect(rosa?.text).toContain(
      'Ana ha empezado con esto: “Puedo usar la pendiente para resolver un problema”',
    );
    expect(rosa?.text).toContain('Un punto fuerte de Ana: rotula los dos ejes de una gráfica.');
  });

  test('mail kept for staff has no link that opens it, in neither of its forms', async () => {
    for (const { text, html } of await mailsOf(families)) {
      expect(text).toContain(`http://localhost:3000/r/${families.code}/…\n`);
      expect(text).toContain(`/r/${families.code}/…/stop`);
      expect(text + html).not.toMatch(/\/r\/[^\s/]+\/[\w-]/);
    }
  });

  test('a mother of two reads of both, in Spanish, without script or level', async () => {
    const html = await page('rosa');
    expect(html).toContain('<html lang="es" dir="ltr">');
    expect(html).not.toContain('<script');
    expect(html).toMatch(/Ana.*Dana/s);
    expect(carriesALevel(wordsOf(html))).toBe(false);
    expect(wordsOf(html)).not.toMatch(/Dominio|En camino|Comenzando|Más allá|%/);
  });

  test('a father who lives apart reads only of his child', async () => {
    const html = await page('luis');
    expect(wordsOf(html)).toContain('Ana labels both axes of a graph.');
    expect(html).not.toContain('Dana');
  });

  test('a teacher’s own words stand in their original, with where to get help in Arabic', async () => {
    const html = await page('amal');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(
      '<bdi lang="en" dir="auto">Chidi draws with care and is now finding words for what he sees.</bdi>',
    );
    expect(html).toContain('اطلبوا من المدرسة');
    // She may not reply.
    expect(html).not.toContain('<textarea');
  });

  test('it says in Arabic that no person has reviewed it', async () => {
    expect(await page('amal')).toContain('لم يراجع');
  });

  test('a link in another language is one tap, and keeps nothing', async () => {
    expect(await page('rosa', '?language=zh-Hans')).toContain('<html lang="zh-Hans" dir="ltr">');
    expect(await page('rosa')).toContain('<html lang="es"');
  });

  test('nobody keeps the page: no cache, no search engine, no referrer', async () => {
    const { headers } = await app.get(await link('rosa'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('only a hash of the link is kept', async () => {
    const token = (await link('luis')).split('/').at(-1) ?? '';
    const rows = await families.inSchool((school) =>
      school.db.selectFrom('read_links').select('token_hash').where('school_id', '=', school.id).execute(),
    );
    expect(token).toHaveLength(22);
    expect(rows.every(({ token_hash }) => token_hash.length === 32)).toBe(true);
    expect(rows.some(({ token_hash }) => token_hash.toString().includes(token))).toBe(false);
  });
});

describe('writing back', () => {
  const post = async (
    adult: keyof PlantedFamilies['adults'],
    fields: Record<string, string>,
    rest = '/replies',
  ) => app.post((await link(adult)) + rest, fields);

  test('a reply in any language reaches the teacher, once however often it is sent', async () => {
    const fields = {
      write: newId(),
      student: families.students.ana,
      body: 'Gracias. ¿Puede venir el jueves?',
    };
    const first = await post('rosa', fields);
    const second = await post('rosa', fields);
    expect([first.status, second.status]).toEqual([303, 303]);
    const after = await app.get(first.headers.get('location') ?? '');
    expect(await after.text()).toContain('Gracias. ¿Puede venir el jueves?');
    const threads = await families.inSchool((school) => listThreads(school, { by: families.ortega }));
    expect(threads).toMatchObject([
      {
        adult: 'Rosa Reyes',
        student: 'Ana Reyes',
        unread: 1,
        messages: [{ body: 'Gracias. ¿Puede venir el jueves?' }],
      },
    ]);
  });

  test('an interpreter is one tap and needs no words; it stands first in the inbox', async () => {
    await post('luis', { write: newId(), student: families.students.ana, body: '', interpreter: 'yes' });
    const [first] = await families.inSchool((school) => listThreads(school, { by: families.ortega }));
    expect(first).toMatchObject({ adult: 'Luis Reyes', wantsInterpreter: true });
  });

  test('an answer is read on the page, and goes out as a mail of its own', async () => {
    const [, thread] = await families.inSchool((school) => listThreads(school, { by: families.ortega }));
    await families.inSchool((school) =>
      answerFamily(school, {
        by: families.ortega,
        writeId: newId(),
        threadId: thread?.threadId ?? '',
        body: 'Yes, Thursday is good.',
        language: 'en',
      }),
    );
    await runQueue(test_, { now });
    const mails = await mailsOf(families);
    const mail = mails.findLast(({ adult }) => adult === 'rosa');
    expect(mail?.subject).toBe('Ms. Ortega le escribió sobre Ana');
    expect(mail?.text).toContain('Yes, Thursday is good.');
    expect(await page('rosa')).toContain('Yes, Thursday is good.');
  });

  test('nothing written, or far too much, is said beside the box and keeps the words', async () => {
    const empty = await post('rosa', { write: newId(), student: families.students.ana, body: ' ' });
    expect(empty.status).toBe(422);
    const long = await post('rosa', {
      write: newId(),
      student: families.students.ana,
      body: 'a'.repeat(4001),
    });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('a'.repeat(4001));
  });

  test('who may not reply cannot, whatever form they send', async () => {
    const answer = await post('amal', { write: newId(), student: families.students.chidi, body: 'Hello' });
    expect(answer.status).toBe(403);
  });

  test('about a child who is not theirs there is no page', async () => {
    const answer = await post('luis', { write: newId(), student: families.students.dana, body: 'Hello' });
    expect(answer.status).toBe(404);
  });

  test('the hour and the language are theirs to choose', async () => {
    await post('luis', { hour: '19' }, '/messages');
    await post('luis', { language: 'es' }, '/messages');
    expect(await page('luis')).toContain('<html lang="es"');
    expect((await post('luis', { hour: '3' }, '/messages')).status).toBe(422);
  });

  test('opening the stop page stops nothing; its button does, and gives it back', async () => {
    const wanted = async () => (await page('rosa', '/stop')).includes('value="no"');
    expect(await wanted()).toBe(true);
    const stopped = await post('rosa', { wanted: 'no' }, '/messages');
    expect(stopped.headers.get('location')).toMatch(/\/stop$/);
    expect(await wanted()).toBe(false);
    await post('rosa', { wanted: 'yes' }, '/messages');
    expect(await wanted()).toBe(true);
  });
});

describe('links that open nothing', () => {
  test('unknown, over, revoked and of no school: one kind page', async () => {
    const known = await link('rosa');
    const unknown = await app.get(`${known.slice(0, -3)}abc`);
    const noSchool = await app.get('/r/nowhere/abcdefghijklmnopqrstuv');
    const later = openApplication(test_, () => new Date(now.getTime() + 15 * 86_400_000));
    const over = await later.get(known);
    expect([unknown.status, noSchool.status, over.status]).toEqual([404, 404, 404]);
    expect(wordsOf(await unknown.text())).toBe(wordsOf(await over.text()));
    expect(wordsOf(await (await app.get(`${known.slice(0, -3)}abc`)).text())).toContain(
      'This link is now closed',
    );
  });

  test('a guardianship that ends closes an open link at once, and the other child stays', async () => {
    expect(await page('rosa')).toContain('Dana');
    await inSchool(test_.database, families.schoolId, (school) =>
      school.db
        .updateTable('guardianships')
        .set({ until_on: '2026-11-24' })
        .where('school_id', '=', school.id)
        .where('adult_id', '=', families.adults.rosa)
        .where('student_id', '=', families.students.dana)
        .execute(),
    );
    const html = await page('rosa');
    expect(html).not.toContain('Dana');
    expect(html).toContain('Ana');
    await inSchool(test_.database, families.schoolId, (school) =>
      school.db
        .updateTable('guardianships')
        .set({ until_on: '2026-11-24' })
        .where('school_id', '=', school.id)
        .where('adult_id', '=', families.adults.luis)
        .execute(),
    );
    expect((await app.get(await link('luis'))).status).toBe(404);
  });
});
