import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let database: TestDatabase;
let app: TestApplication;
let nine: PlantedClass;
let ortega: Browser;
let home: string;
let why: string;
/** The clock of the application, which goes on by a minute at each look */
let now: number;

beforeEach(async () => {
  database = await openDatabase();
  now = Date.parse('2026-11-24T15:00:00Z');
  app = openApplication(database, () => {
    now += 60_000;
    return new Date(now);
  });
  nine = await plantClass(database);
  await plantTeacher(database, nine);
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  home = `/classes/${nine.classId}`;
  why = `${home}/why/${nine.students.ana}/${nine.goals.slope}`;
});
afterEach(() => database.close());

const asScript = { 'sec-fetch-site': 'same-origin', accept: 'application/json' };

async function read(path: string, status = 200): Promise<string> {
  const answer = await app.get(path, ortega);
  expect(answer.status).toBe(status);
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

function judge(level: number, day: string) {
  const { classId, students, goals } = nine;
  const evidence = { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level };
  return nine.inSchool((school) => recordEvidence(school, { by: onDay(nine.ortega, day), evidence }));
}

const judgement = (level: number, reason = 'She explained it to the class.', id = newId()) => ({
  id,
  student: nine.students.ana,
  goal: nine.goals.slope,
  level: String(level),
  reason,
});

/** Posts a form as a browser without script does, and follows where it is sent. */
async function post(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await app.post(path, fields, ortega);
  expect(answer.status).toBe(303);
  return read(answer.headers.get('location') ?? '');
}

/** The path of a form of a page, by the end of its action. */
const actionOf = (html: string, end: string) =>
  new RegExp(`action="([^"]*${end})"`).exec(html)?.[1] ?? 'no such form';

describe('Judge it myself', () => {
  beforeEach(async () => {
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await judge(2, day);
  });

  test('the judgement, who made it and why stand above what the pieces say; undone, the pieces decide', async () => {
    const page = await post(`${home}/overrides`, judgement(3));
    expect(textOf(page)).toContain('Mastery, judged by a teacher Shown');
    expect(textOf(page)).toContain(
      'Ms. Ortega judged this on November 24, 2026: Mastery. Reason: She explained it to the class.',
    );
    expect(textOf(page)).toContain('Worked out from the pieces alone: Getting there.');
    expect(textOf(page)).toContain('Saved. Your judgement stands above the pieces.');
    const undone = await post(actionOf(page, 'take-back'), { to: why, write: newId() });
    expect(textOf(undone)).toContain('Taken back.');
    expect(textOf(undone)).not.toContain('judged this on');
    expect(textOf(undone)).toContain('Not shown yet');
  });

  test('withdrawn it is gone, and one click puts it back', async () => {
    const judged = await post(`${home}/overrides`, judgement(3));
    const withdrawn = await post(actionOf(judged, 'withdraw'), { to: why });
    expect(textOf(withdrawn)).toContain('Withdrawn. The pieces decide again.');
    expect(textOf(withdrawn)).not.toContain('judged this on');
    const back = await post(actionOf(withdrawn, 'restore'), { to: why, write: newId() });
    expect(textOf(back)).toContain('Put back.');
    expect(textOf(back)).toContain('Reason: She explained it to the class.');
  });

  test('without a reason nothing is kept, and the page says what to do', async () => {
    const answer = await app.post(`${home}/overrides`, judgement(3, ' '), ortega);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Say why, in a few words.');
    expect(textOf(await read(why))).not.toContain('judged this on');
  });

  test('the Map underlines it, says so to a screen reader and in the legend, and counts it', async () => {
    expect(textOf(await read(`${home}/map`))).not.toContain('judged by a teacher');
    const answer = await app.post(
      `${home}/overrides`,
      { ...judgement(3), class: nine.classId },
      ortega,
      asScript,
    );
    const { toast, cell } = await answer.json();
    expect(textOf(toast)).toContain('Saved. Your judgement stands above the pieces.');
    expect(toast).toContain('/take-back');
    expect(cell.shown).toBe('1');
    expect(cell.html).toContain('class="level own"');
    const map = await read(`${home}/map`);
    expect(map).toContain(cell.html);
    expect(textOf(map)).toContain('M judged by a teacher');
    expect(textOf(map)).toContain('Mastery, judged by a teacher');
    expect(textOf(map)).toMatch(/Have shown it 1 0/);
  });

  test('newer evidence asks on the teacher’s home and on this one; kept, nothing asks any more', async () => {
    await post(`${home}/overrides`, judgement(3));
    expect(textOf(await read('/today'))).not.toContain('Newer evidence');
    await nine.inSchool((school) =>
      recordEvidence(school, {
        by: { ...nine.ortega, now: new Date(now + 600_000) },
        evidence: {
          id: newId(),
          classId: nine.classId,
          studentId: nine.students.ana,
          goalId: nine.goals.slope,
          level: 2,
        },
      }),
    );
    now += 1_200_000;
    const first = await read('/today');
    expect(textOf(first)).toMatch(
      /Newer evidence disagrees Ana Reyes .*Judged Mastery; the pieces say Getting there\./,
    );
    expect(first).toContain(`href="${why}"`);
    const page = await read(why);
    expect(textOf(page)).toContain('Newer evidence says something else. Keep the judgement, or withdraw it?');
    const kept = await post(actionOf(page, 'keep'), { to: why, write: newId() });
    expect(textOf(kept)).toContain('Kept.');
    expect(textOf(kept)).not.toContain('Newer evidence');
    expect(textOf(kept)).toContain('Reason: She explained it to the class.');
    expect(textOf(await read('/today'))).not.toContain('Newer evidence');
  });
});

describe('as it was known on another day', () => {
  test('pieces, level and judgement are as they stood at the end of that day, and it is said', async () => {
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await judge(2, day);
    const { evidenceId } = await judge(4, '2026-11-13');
    await nine.inSchool((school) =>
      withdrawEvidence(school, { by: onDay(nine.ortega, '2026-11-17'), evidenceId }),
    );
    await post(`${home}/overrides`, judgement(3));

    const today = textOf(await read(why));
    expect(today).toContain('Worked out from the pieces: 2.00.');
    expect(today).toContain('Mastery, judged by a teacher');

    // The 4 had not been withdrawn: 8, 12 and 18 parts at 2 and 27 at 4 of 65 are 184/65 = 2.83.
    const then = await read(`${why}?on=2026-11-16`);
    expect(textOf(then)).toContain('This is what was known at the end of November 16, 2026.');
    expect(textOf(then)).toContain('Worked out from the pieces: 2.83.');
    expect(textOf(then)).not.toContain('judged this on');
    expect(then).not.toContain('method="post" action="/evidence');
    expect(then).not.toContain('/overrides');

    expect(textOf(await read(`${why}?on=2026-11-12`))).toContain('Worked out from the pieces: 2.00.');
    expect(textOf(await read(`${why}?on=2026-11-11`))).toContain('2 pieces so far.');
  });

  test('what was recorded later of earlier work was not known', async () => {
    const { classId, students, goals } = nine;
    await judge(2, '2026-11-10');
    await nine.inSchool((school) =>
      recordEvidence(school, {
        by: onDay(nine.ortega, '2026-11-20'),
        evidence: {
          id: newId(),
          classId,
          studentId: students.ana,
          goalId: goals.slope,
          level: 4,
          workedOn: '2026-11-09',
        },
      }),
    );
    expect(textOf(await read(`${why}?on=2026-11-19`))).toContain('One piece so far.');
    expect(textOf(await read(`${why}?on=2026-11-20`))).toContain('2 pieces so far.');
  });

  test('before the first evidence it says so; a day to come or none is refused with words', async () => {
    await judge(2, '2026-11-10');
    expect(textOf(await read(`${why}?on=2026-11-09`))).toContain(
      'Nothing was recorded by the end of that day.',
    );
    for (const day of ['2026-11-25', '9999-12-31'])
      expect(textOf(await read(`${why}?on=${day}`, 422))).toContain(
        'That day has not come yet. Choose today or a day before it.',
      );
    for (const day of ['2026-02-30', 'yesterday'])
      expect(textOf(await read(`${why}?on=${day}`, 422))).toContain('This is not a day.');
    expect(textOf(await read(`${why}?on=2026-11-24`))).not.toContain('This is what was known');
  });
});
