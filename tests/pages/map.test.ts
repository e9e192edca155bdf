import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass, plantUnit } from '#tests/evidence/plant-class.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let database: TestDatabase;
let app: TestApplication;
let nine: PlantedClass;
let ortega: Browser;
let home: string;

beforeEach(async () => {
  database = await openDatabase();
  app = openApplication(database, () => new Date('2026-11-24T15:00:00Z'));
  nine = await plantClass(database);
  await plantTeacher(database, nine);
  await plantUnit(nine, { goalIds: [nine.goals.equations] });
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  home = `/classes/${nine.classId}`;
});
afterEach(() => database.close());

const asScript = { 'sec-fetch-site': 'same-origin', accept: 'application/json' };
const whyOf = (student: keyof PlantedClass['students'], goal: keyof PlantedClass['goals'] = 'slope') =>
  `${home}/why/${nine.students[student]}/${nine.goals[goal]}`;

async function read(path: string): Promise<string> {
  const answer = await app.get(path, ortega);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** What is read in the page's main part, with single spaces. */
function textOf(html: string): string {
  return html
    .slice(Math.max(0, html.indexOf('<main')))
    .replace(/<(svg|template|noscript)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[⁦-⁩]/g, '')
    .replace(/\s+/g, ' ');
}

const judge = (level: number, day: string, student: keyof PlantedClass['students'] = 'ana') =>
  nine.inSchool((school) =>
    recordEvidence(school, {
      by: onDay(nine.ortega, day),
      evidence: {
        id: newId(),
        classId: nine.classId,
        studentId: nine.students[student],
        goalId: nine.goals.slope,
        level,
      },
    }),
  );

function form(fields: Record<string, string> = {}) {
  const { students, goals } = nine;
  return { id: newId(), student: students.bao, goal: goals.equations, level: '3', ...fields };
}

describe('the Map', () => {
  test('says who has shown the goal in focus, which stands first', async () => {
    const words = textOf(await read(`${home}/map`));
    expect(words).toContain('No student has shown Solving equations yet');
    expect(words).toMatch(/4 students Solving equations In focus Slope as a rate/);
    expect(words).toMatch(/Not enough evidence to say yet: 4 .* Have shown it 0 0/);
  });

  test('in order of name there are no bands', async () => {
    const html = await read(`${home}/map?order=name`);
    expect(textOf(html)).not.toContain('Not enough evidence to say yet');
    const names = [...html.matchAll(/<bdi>([^<]+)<\/bdi><\/a><\/th><td/g)].map(([, name]) => name);
    expect(names).toEqual(['Dana Álvarez', 'Chidi Okoro', 'Ana Reyes', 'Bao Tran']);
  });

  test('is a table whose marks have words, and each is a link to why', async () => {
    const html = await read(`${home}/map`);
    expect(html).not.toContain('role="grid"');
    expect(html).toContain(`<a href="why/${nine.students.bao}/${nine.goals.equations}">`);
    expect(html.match(/<span class="visually-hidden">No evidence yet<\/span>/g)).toHaveLength(8);
  });

  test('as a plain table it has no keys and no panel', async () => {
    const html = await read(`${home}/map?plain=1`);
    expect(html).not.toContain('data-controller="map"');
    expect(textOf(html)).toContain('Use the Map with keys');
  });

  test('is nobody else’s', async () => {
    expect((await app.get(`/classes/${nine.biology.classId}/map`, ortega)).status).toBe(404);
    expect((await app.get(`${home}/map`)).status).toBe(303);
  });

  test('is light enough to send', async () => {
    expect(gzipSync(await read(`${home}/map`)).length).toBeLessThan(14_000);
  });
});

describe('why this level', () => {
  test('is said in one sentence with the pieces, their weights and what would change it', async () => {
    await judge(2, '2026-11-10');
    await judge(3, '2026-11-12');
    await judge(3, '2026-11-16');
    const words = textOf(await read(whyOf('ana')));
    expect(words).toContain('Mastery, because the 2 newest pieces show it. Older pieces count little now.');
    expect(words).toContain('Not shown yet: we are not sure enough that the level is Mastery or above.');
    expect(words).toContain('What would change it: One more piece at Mastery would show this goal.');
    expect(words).toMatch(/Nov 16.*47.4%.*Nov 12.*31.6%.*Nov 10.*21%/);
  });

  test('with one piece says how many more are needed', async () => {
    await judge(3, '2026-11-10');
    const words = textOf(await read(whyOf('ana')));
    expect(words).toContain('One piece so far. To say a level, we need 2 pieces.');
  });

  test('without any says so and offers to record', async () => {
    const words = textOf(await read(whyOf('dana')));
    expect(words).toContain('There is no evidence for this goal yet.');
    expect(words).toContain('Record evidence');
  });

  test('as a fragment it is the panel alone', async () => {
    const answer = await app.get(whyOf('ana'), ortega, { 'x-fragment': '1' });
    const html = await answer.text();
    expect(html.startsWith('<section class="panel stays')).toBe(true);
  });
});

describe('acts of the Map', () => {
  test('without script a judgement comes back to why, with a toast that takes it back', async () => {
    const sent = form();
    const answer = await app.post(`${home}/evidence`, sent, ortega);
    expect(answer.status).toBe(303);
    const to = answer.headers.get('location') ?? '';
    expect(to).toBe(`${whyOf('bao', 'equations')}?done=map.done-recorded&undo=${sent.id}`);
    const html = await read(to);
    expect(html).toContain(`action="/evidence/${sent.id}/withdraw"`);
    const back = await app.post(`/evidence/${sent.id}/withdraw`, { to: whyOf('bao', 'equations') }, ortega);
    const undone = await read(back.headers.get('location') ?? '');
    expect(textOf(undone)).toContain('There is no evidence for this goal yet.');
    expect(undone).toContain(`action="/evidence/${sent.id}/restore"`);
  });

  test('with script it is answered with the cell and what to say; sent again it is the same', async () => {
    const sent = form();
    const post = async () =>
      (await app.post(`${home}/evidence`, sent, ortega, asScript)).json() as Promise<{
        toast: string;
        evidenceId: string;
        cell: { html: string; shown: string };
      }>;
    const first = await post();
    expect(textOf(first.toast)).toContain('Bao, Solving equations, Mastery, saved. Now: Not enough yet.');
    expect(first.evidenceId).toBe(sent.id);
    expect(first.cell.html).toContain('<use href="#mn"></use>');
    expect(first.cell.shown).toBe('0');
    expect((await post()).cell).toEqual(first.cell);
    const why = textOf(await read(whyOf('bao', 'equations')));
    expect(why.match(/Seen in class/g)).toHaveLength(1);
  });

  test('taken back and put back with script', async () => {
    const sent = form();
    await app.post(`${home}/evidence`, sent, ortega, asScript);
    const of = { class: nine.classId, write: newId() };
    const back = await app.post(`/evidence/${sent.id}/withdraw`, of, ortega, asScript);
    expect(textOf((await back.json()).toast)).toContain('taken back. Now: No evidence yet.');
    const again = await app.post(`/evidence/${sent.id}/restore`, of, ortega, asScript);
    expect(textOf((await again.json()).toast)).toContain('put back. Now: Not enough yet.');
  });

  test('what cannot be recorded is refused and nothing is', async () => {
    const off = await app.post(`${home}/evidence`, form({ level: '7' }), ortega, asScript);
    expect(off.status).toBe(422);
    const stranger = await app.post(`${home}/evidence`, form({ student: newId() }), ortega, asScript);
    expect(stranger.status).toBe(404);
    const other = await app.post(`/classes/${nine.biology.classId}/evidence`, form(), ortega, asScript);
    expect(other.status).toBe(404);
    expect(textOf(await read(whyOf('bao', 'equations')))).toContain('There is no evidence');
  });

  test('feedback is given with a phrase or in own words, and taken back', async () => {
    const { id, student, goal } = form();
    const phrase = { id, student, goal, kind: 'glow', phrase: 'grow.say-why', body: '' };
    const given = await app.post(`${home}/feedback`, phrase, ortega);
    expect(given.headers.get('location')).toContain(`done=map.done-feedback&undo=${id}`);
    const page = await read(given.headers.get('location') ?? '');
    expect(page).toContain(`action="/feedback/${id}/withdraw"`);
    const back = await app.post(`/feedback/${id}/withdraw`, { to: whyOf('bao') }, ortega);
    expect(back.headers.get('location')).toContain('done=map.done-withdrawn');
    const nothing = await app.post(`${home}/feedback`, { ...phrase, id: newId(), phrase: '' }, ortega);
    expect(nothing.status).toBe(422);
  });
});
