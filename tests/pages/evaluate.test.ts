import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFeedback } from '#school/feedback/list-feedback.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';
import { readPage } from './read-page.ts';

let opened: TestWorld;
let app: TestApplication;
let valdez: Browser;
let fares: string;
let of: (student: 'naomi' | 'kofi' | 'nabila') => string;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => new Date('2026-11-24T15:00:00Z'));
  const { classes, tasks, people } = opened.world;
  valdez = await enter('valdez');
  fares = `/classes/${classes.algebra9B.classId}/evaluate/${tasks.busFares}`;
  of = (student) => `${fares}/${people[student].personId}`;
});
afterAll(() => opened.close());

async function enter(person: 'valdez' | 'tran'): Promise<Browser> {
  const { name, password } = opened.world.signIns[person] ?? { name: '', password: null };
  const browser = await app.signIn(name, password ?? '');
  browser.cookies.set('waymark-language', 'en');
  return browser;
}

const open = async (path: string, browser = valdez) => readPage(await app.get(path, browser));

const levels = (student: 'naomi' | 'kofi', task = opened.world.tasks.busFares) =>
  opened.world.inSchool((school) =>
    school.db
      .selectFrom('evidence as e')
      .innerJoin('occasions as o', (join) =>
        join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
      )
      .leftJoin('evidence_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
      )
      .select(['e.goal_id', 'e.level', 'e.supports', 'o.attempt'])
      .where('e.school_id', '=', school.id)
      .where('e.student_id', '=', opened.world.people[student].personId)
      .where('o.task_id', '=', task)
      .where('x.id', 'is', null)
      .orderBy('e.recorded_at')
      .execute(),
  );

describe('choosing the work', () => {
  test('each task says how much is seen and leads to the next', async () => {
    const page = await open(`/classes/${opened.world.classes.algebra9B.classId}/evaluate`);
    expect(page.text).toContain(
      'Bus fares Seen 0 of 28 Who is ready 2 say ready · 1 asks for help · 24 have said nothing yet Next: Naomi Adeyemi',
    );
    expect(page.links('Next: Naomi Adeyemi')).toContain(of('naomi'));
    expect(page.links('Note what you saw')).toHaveLength(1);
  });

  test('is for those who teach the class', async () => {
    const tran = await enter('tran');
    expect((await app.get(`/classes/${opened.world.classes.algebra9B.classId}/evaluate`, tran)).status).toBe(
      404,
    );
    expect((await app.get(of('naomi'), tran)).status).toBe(404);
  });
});

describe('one student’s work', () => {
  const slope = () => `level-${opened.world.goals.slope.goalId}`;

  test('a save goes on to the student whom the button named, and else to whoever is next', async () => {
    const page = await app.get(of('kofi'), valdez);
    expect(await page.text()).toMatch(/<input type="hidden" name="next" value="[0-9a-f-]{36}"/);
    const send = (next: string) =>
      app.post(
        of('kofi'),
        {
          write: crypto.randomUUID(),
          occasion: crypto.randomUUID(),
          'worked-on': '2026-11-24',
          'glow-phrase': 'glow.says-why',
          next,
        },
        valdez,
      );
    const named = await send(opened.world.people.nabila.personId);
    expect(named.headers.get('location')).toMatch(new RegExp(`^${of('nabila')}\\?done=`));
    for (const forged of ['', 'https://elsewhere.example', '../../..']) {
      const found = await send(forged);
      expect(found.status).toBe(303);
      expect(found.headers.get('location')).toMatch(new RegExp(`^${fares}/[0-9a-f-]{36}\\?done=`));
    }
  });

  test('shows the rubric, the supports and the way on', async () => {
    const page = await open(of('naomi'));
    expect(page.text).toContain('Naomi Adeyemi Seen 0 of 28');
    expect(page.text).toContain('3 Mastery Says what the slope means in the story, with its units');
    expect(page.text).toContain('word bank');
    expect(page.text).toContain('Save, on to Kofi Agyeman');
  });

  test('with nothing said asks for a level or words', async () => {
    const answer = await app.post(of('naomi'), (await open(of('naomi'))).fields(of('naomi')), valdez);
    const page = await readPage(answer);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Choose a level or write a few words, then save.');
  });

  test('saves level and words at once, goes on to the next, and can be taken back', async () => {
    const fields = (await open(of('naomi'))).fields(of('naomi'));
    const sent = {
      ...fields,
      [slope()]: '3',
      supports: ['word-bank', 'oral'],
      glow: 'You said dollars per ride.',
    };
    const answer = await app.post(
      of('naomi'),
      { ...sent, 'next-step-phrase': 'next-step.draw-first' },
      valdez,
    );
    expect(answer.status).toBe(303);
    const onward = answer.headers.get('location') ?? '';
    expect(onward).toContain(of('kofi'));
    const next = await open(onward);
    expect(next.text).toContain('Kofi Agyeman Seen 1 of 28');
    expect(next.toast).toBe('Saved. Undo');
    expect(await levels('naomi')).toMatchObject([{ level: 3, supports: ['word-bank', 'oral'], attempt: 1 }]);
    const given = await opened.world.inSchool(async (school) =>
      listFeedback(school, {
        by: await opened.world.actor('valdez'),
        studentId: opened.world.people.naomi.personId,
        language: 'en',
        limit: 2,
      }),
    );
    expect(given.map(({ kind, phrase, body }) => [kind, phrase, body])).toEqual([
      ['next-step', 'next-step.draw-first', null],
      ['glow', null, 'You said dollars per ride.'],
    ]);

    const undo = `/evaluations/${fields.write}/undo`;
    const undone = await app.post(undo, next.fields(undo), valdez);
    expect(undone.headers.get('location')).toBe(`${of('kofi')}?done=teacher.done-undone`);
    expect(await levels('naomi')).toEqual([]);
  });

  test('sent twice after a cut connection is saved once', async () => {
    const fields = { ...(await open(of('kofi'))).fields(of('kofi')), [slope()]: '2' };
    const [first, again] = [
      await app.post(of('kofi'), fields, valdez),
      await app.post(of('kofi'), fields, valdez),
    ];
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(await levels('kofi')).toHaveLength(1);
  });

  test('opened again shows what was said, and offers a retake', async () => {
    const page = await open(of('kofi'));
    expect(page.fields(of('kofi'))[slope()]).toBe('2');
    expect(page.text).toContain('This is a retake of November 24. The better one stands.');
    const retake = { ...page.fields(of('kofi')), retake: 'yes', [slope()]: '4' };
    await app.post(of('kofi'), retake, valdez);
    expect(await levels('kofi')).toMatchObject([
      { level: 2, attempt: 1 },
      { level: 4, attempt: 2 },
    ]);
  });

  test('other supports alone are said again of the same level', async () => {
    const fields = (await open(of('kofi'))).fields(of('kofi'));
    expect(fields[slope()]).toBe('4');
    expect((await app.post(of('kofi'), { ...fields, supports: 'read-aloud' }, valdez)).status).toBe(303);
    expect((await levels('kofi')).at(-1)).toMatchObject({ level: 4, supports: ['read-aloud'], attempt: 2 });
    const now = (await open(of('kofi'))).fields(of('kofi'));
    expect(now).toMatchObject({ supports: 'read-aloud', 'was-supports': 'read-aloud' });
    expect((await app.post(of('kofi'), now, valdez)).status).toBe(422);
  });

  test('fetched ahead is no look; shown it is one', async () => {
    const looks = () =>
      opened.world.inSchool((school) =>
        school.db
          .selectFrom('audit_lines')
          .select('id')
          .where('school_id', '=', school.id)
          .where('act', '=', 'student.look')
          .execute(),
      );
    const before = (await looks()).length;
    await app.get(of('nabila'), valdez, { 'x-waymark-ahead': '1' });
    expect(await looks()).toHaveLength(before);
    await app.get(of('nabila'), valdez);
    expect(await looks()).toHaveLength(before + 1);
  });
});
