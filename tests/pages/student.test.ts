import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { saveEvaluation } from '#school/evidence/save-evaluation.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let now = new Date('2026-11-24T15:00:00Z');
let joaquin: Browser;
let goal: string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => now);
  joaquin = await enter('joaquin');
  goal = `/home/goals/${opened.world.goals.slope.goalId}`;
});
afterAll(() => opened.close());

async function enter(person: 'joaquin' | 'valdez' | 'nwosu'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser = joaquin) => readPage(await app.get(path, browser));

/** Reads all that waits on a page, a form at a time. */
async function readAll(path: string): Promise<void> {
  for (let page = await open(path); page.html.includes('/home/feedback/open'); page = await open(path)) {
    const [form = ''] = /<form [^>]*\/home\/feedback\/open.*?<\/form>/s.exec(page.html) ?? [];
    const feedback = [...form.matchAll(/name="feedback" value="([^"]+)"/g)].map(([, id = '']) => id);
    const answer = await app.post('/home/feedback/open', { feedback, to: path }, joaquin);
    expect(answer.headers.get('location')).toBe(`${path}?done=student.done-opened`);
  }
}

describe('a student', () => {
  test('meets one next step first', async () => {
    const page = await open('/home');
    expect(page.text).toMatch(/^Hi Joaquín\. Your next step: My next step /);
    expect(page.text).toContain('What we work on now In focus: I can say what the slope of a line tells us');
  });

  test('reads the goal in the home language too', async () => {
    expect((await open(goal)).html).toContain('lang="es"');
  });

  test('meets feedback before the level: it opens when all of it has been read', async () => {
    await readAll(goal);
    const before = await open(goal);
    expect(before.html).toContain('class="pin teacher"');
    await opened.world.inSchool(async (school) =>
      saveEvaluation(school, {
        by: await opened.world.actor('valdez'),
        evaluation: {
          writeId: newId(),
          classId: opened.world.classes.algebra9B.classId,
          taskId: opened.world.tasks.busFares,
          pieces: [
            {
              studentId: opened.world.people.joaquin.personId,
              goalId: opened.world.goals.slope.goalId,
              level: 4,
            },
          ],
          feedback: [
            { studentId: opened.world.people.joaquin.personId, kind: 'grow', body: 'Why 3?', given: 'here' },
          ],
        },
      }),
    );
    const waits = await open(goal);
    expect(waits.text).toContain('Grow Why 3? I have read it');
    expect(waits.text).toContain('Read your feedback first. Then your level opens.');
    expect(waits.html).not.toContain('class="pin teacher"');
    expect(waits.text).toContain('Bus fares November 24 Opens with your feedback');
    expect(waits.text).not.toContain('of the level.');
    const goals = await open('/home/goals');
    expect(goals.text).toMatch(
      /slope of a line tells us about its story\. Algebra 1 Opens with your feedback/,
    );

    await readAll(goal);
    const opens = await open(goal);
    expect(opens.html).toContain('class="pin teacher"');
    expect(opens.text).toContain('Bus fares November 24 Beyond');
    expect(opens.text).not.toContain('Read your feedback first');
    expect(opens.text).toMatch(/Bus fares November 24 Beyond Counts [\d.]+% of the level\./);
  });

  test('meets feedback on the goal alone before the level of the work of that day', async () => {
    const { classes, goals, people } = opened.world;
    await opened.world.inSchool(async (school) =>
      giveFeedback(school, {
        by: await opened.world.actor('valdez'),
        feedback: {
          id: newId(),
          kind: 'glow',
          studentId: people.joaquin.personId,
          classId: classes.algebra9B.classId,
          goalId: goals.slope.goalId,
          body: 'Units at last.',
          given: 'here',
        },
      }),
    );
    const waits = await open(goal);
    expect(waits.text).toContain('Bus fares November 24 Opens with your feedback');
    await readAll(goal);
    expect((await open(goal)).text).toContain('Bus fares November 24 Beyond');
  });

  test('sees the level after three days without reading', async () => {
    const unread = `/home/goals/${opened.world.goals.claims.goalId}`;
    const before = await open(unread);
    expect(before.text).toContain('Read your feedback first');
    expect(before.html).not.toContain('class="pin teacher"');
    now = new Date('2026-11-30T15:00:00Z');
    const after = await open(unread);
    now = new Date('2026-11-24T15:00:00Z');
    expect(after.text).not.toContain('Read your feedback first');
  });

  test('opens nobody else’s feedback and no goal of another course', async () => {
    const theirs = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('feedback')
        .select('id')
        .where('school_id', '=', school.id)
        .where('student_id', '=', opened.world.people.nabila.personId)
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    expect((await app.post('/home/feedback/open', { feedback: theirs.id }, joaquin)).status).toBe(404);
    expect((await app.get(`/home/goals/${newId()}`, joaquin)).status).toBe(404);
    expect((await app.get(`/students/${opened.world.people.joaquin.personId}`, joaquin)).status).toBe(404);
  });
});

describe('the record of a student', () => {
  const record = () => `/students/${opened.world.people.joaquin.personId}`;

  test('is open to those who teach them: feedback first, then levels with their evidence', async () => {
    const page = await open(record(), await enter('valdez'));
    expect(page.text).toMatch(/^Joaquín Arias Beltré \d of \d+ goals shown\. Feedback /);
    expect(page.text).toContain('Reads: Español');
    expect(page.text.indexOf('Feedback')).toBeLessThan(page.text.indexOf('Algebra 1, 9B'));
    expect(page.text).toMatch(/What would change it: .+? Bus fares .+? Counts [\d.]+% of the level\./);
  });

  test('is open to the leader, and each look is written down', async () => {
    const nwosu = await enter('nwosu');
    expect((await open(record(), nwosu)).status).toBe(200);
    const looks = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'relation', 'subject_ids', 'actor_id'])
        .where('school_id', '=', school.id)
        .orderBy('id', 'desc')
        .limit(2)
        .execute(),
    );
    const of = {
      relation: 'leads',
      subject_ids: [opened.world.people.joaquin.personId],
      actor_id: opened.world.people.nwosu.personId,
    };
    expect(looks).toEqual([
      { act: 'thread.look', ...of },
      { act: 'student.look', ...of },
    ]);
  });
});
