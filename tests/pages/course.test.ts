import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let test_: TestDatabase;
let app: TestApplication;
let planted: PlantedCourse;
let ortega: Browser;
let course: string;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => new Date('2026-11-24T15:00:00Z'));
  planted = await plantCourse(test_);
  await plantTeacher(test_, planted);
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  course = `/courses/${planted.algebra.courseId}`;
});
beforeEach(async () => {
  const { goals } = await year();
  for (const { adoptionId } of goals)
    await send(`${course}/goals/set-aside`, { off: adoptionId, reason: 'Next year.' });
});
afterAll(() => test_.close());

/** Everything on the page as text, with single spaces. */
async function read(path: string): Promise<string> {
  return textOf(await app.get(path, ortega));
}

async function textOf(answer: Response): Promise<string> {
  const html = await answer.text();
  return html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const send = (path: string, fields: Record<string, string | readonly string[]>) =>
  app.post(path, { write: newId(), ...fields }, ortega);

const year = () =>
  planted.inSchool((school) =>
    listCourseGoals(school, {
      by: planted.ortega,
      courseId: planted.algebra.courseId,
      language: 'en',
    }),
  );

const typed = (title: string) => ({ title, statement: `I can ${title}.`, language: 'en', kind: 'content' });

async function addGoals(titles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const added = await planted.inSchool((school) =>
      addGoal(school, {
        by: planted.ortega,
        courseId: planted.algebra.courseId,
        kind: 'content',
        wording: { language: 'en', title, statement: `I can ${title}.` },
      }),
    );
    if (added.outcome === 'added') ids.push(added.goalId);
  }
  return ids;
}

const seven = ['add', 'solve', 'slope', 'graph', 'meet', 'grow', 'sketch'];

describe('the page of a course', () => {
  test('teaches the first act where there is no goal', async () => {
    const page = await read(course);
    expect(page).toContain('No skills yet. None in focus.');
    expect(page).toContain('Add the first goal');
  });

  test('answers in its title, and the unit of today puts its goals in focus', async () => {
    const goalIds = await addGoals(seven);
    const plan = {
      title: 'Lines',
      why: '',
      startsOn: '2026-11-02',
      endsOn: '2026-12-11',
      goalIds: goalIds.slice(2, 4),
    };
    await planted.inSchool((school) =>
      createUnit(school, { by: planted.ortega, courseId: planted.algebra.courseId, plan }),
    );
    const page = await read(course);
    expect(page).toContain('Seven skills. Two in focus.');
    expect(page).toContain('Everything else can wait its turn.');
  });

  test('is not there for someone who does not teach it, or with no id in the address', async () => {
    expect((await app.get(`/courses/${planted.biology.courseId}`, ortega)).status).toBe(404);
    expect((await app.get('/courses/algebra', ortega)).status).toBe(404);
  });
});

describe('a new goal', () => {
  test('is sent twice and made once', async () => {
    const form = { ...typed('count'), write: newId() };
    for (let times = 0; times < 2; times++) {
      const answer = await app.post(`${course}/goals/new`, form, ortega);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`${course}?done=course.done-added`);
    }
    expect((await year()).goals.map(({ wording }) => wording.title)).toEqual(['count']);
  });

  test('comes back with what was typed and an error at each field', async () => {
    const answer = await send(`${course}/goals/new`, { ...typed('x'), title: '', statement: 'Knows slope' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Knows slope</textarea>');
    expect(html).toContain('id="statement-error">Begin with “I can”.');
    expect(html).toContain('id="title-error">Give it a name.');
    expect(html).toContain('<a href="#statement">');
  });

  test('as the eighth asks what comes off, keeps what was typed, and swaps the two', async () => {
    await addGoals(seven);
    const asked = await send(`${course}/goals/new`, typed('measure'));
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(html).toContain('Seven goals are as many as a year holds. What comes off?');
    expect(html).toContain('<input type="hidden" name="statement" value="I can measure."/>');
    const off = (await year()).goals[6]?.adoptionId ?? '';
    const without = await send(`${course}/goals/new`, { ...typed('measure'), off, reason: '' });
    expect(await without.text()).toContain('Say in a few words why it comes off.');
    const swapped = await send(`${course}/goals/new`, { ...typed('measure'), off, reason: 'Less is more.' });
    expect(swapped.status).toBe(303);
    const page = await read(course);
    expect(page).toContain('Less is more.');
    expect((await year()).goals.map(({ wording }) => wording.title)).toEqual([
      ...seven.slice(0, 6),
      'measure',
    ]);
  });
});

describe('setting aside', () => {
  test('is undone by the toast, and the undo of that is undone too', async () => {
    await addGoals(['add', 'solve']);
    const off = (await year()).goals[1]?.adoptionId ?? '';
    const answer = await send(`${course}/goals/set-aside`, { off, reason: 'Next year.' });
    const to = answer.headers.get('location') ?? '';
    const undo = new URL(to, 'http://x').searchParams.get('undo') ?? '';
    expect(await (await app.get(to, ortega)).text()).toContain(`action="${course}/goals/undo/${undo}"`);
    const titles = async () => (await year()).goals.map(({ wording }) => wording.title);
    expect(await titles()).toEqual(['add']);
    await send(`${course}/goals/undo/${undo}`, {});
    expect(await titles()).toEqual(['add', 'solve']);
    await send(`${course}/goals/undo/${undo}`, {});
    expect(await titles()).toEqual(['add']);
  });

  test('brings back by its button; the eighth asks what comes off', async () => {
    await addGoals(seven);
    await send(`${course}/goals/set-aside`, {
      off: (await year()).goals[0]?.adoptionId ?? '',
      reason: 'Next year.',
    });
    const setAside = (await year()).setAside.at(-1)?.setAsideId ?? '';
    await addGoals(['measure']);
    const asked = await send(`${course}/goals/return`, { setAside });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('What comes off?');
    const off = (await year()).goals[6]?.adoptionId ?? '';
    const back = await send(`${course}/goals/return`, { setAside, off, reason: 'It can wait.' });
    expect(back.status).toBe(303);
  });

  test('moves by buttons', async () => {
    await addGoals(['add', 'solve']);
    const adoption = (await year()).goals[1]?.adoptionId ?? '';
    await send(`${course}/goals/order`, { adoption, direction: 'up' });
    expect((await year()).goals.map(({ wording }) => wording.title)).toEqual(['solve', 'add']);
  });

  test('what could not be moved is not said to have moved', async () => {
    await addGoals(['add', 'solve']);
    const [first, second] = (await year()).goals.map(({ adoptionId }) => adoptionId);
    const write = newId();
    await send(`${course}/goals/order`, { write, adoption: second ?? '', direction: 'up' });
    const answer = await send(`${course}/goals/order`, { write, adoption: first ?? '', direction: 'up' });
    expect(answer.status).toBe(422);
    expect(await textOf(answer)).toContain('Someone changed this while you were writing.');
    expect((await year()).goals.map(({ wording }) => wording.title)).toEqual(['solve', 'add']);
  });
});

describe('the page of a goal', () => {
  test('does not say that a standard nobody has was added', async () => {
    const [goalId = ''] = await addGoals(['compare']);
    const answer = await send(`/goals/${goalId}/alignments`, { add: newId() });
    expect(answer.status).toBe(422);
    expect(await textOf(answer)).toContain('One answer needs another look');
  });

  test('says it in another language, with who has read it', async () => {
    const [goalId = ''] = await addGoals(['compare']);
    const version = (await year()).goals[0]?.wording.goalVersionId ?? '';
    const words = { version, language: 'ar', title: 'المقارنة', statement: 'أستطيع أن أقارن.' };
    const answer = await send(`/goals/${goalId}/wordings`, { ...words, reviewed: 'yes' });
    expect(answer.headers.get('location')).toBe(`/goals/${goalId}?done=course.done-worded#say-ar`);
    const html = await (await app.get(`/goals/${goalId}`, ortega)).text();
    expect(html).toContain('<p lang="ar" dir="rtl">أستطيع أن أقارن.</p>');
    expect(html).toContain('Read by someone who reads it');
    const empty = await send(`/goals/${goalId}/wordings`, { ...words, statement: '' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('id="statement-ar-error">Say the goal.');
  });

  test('rewords; someone who was slower sees both', async () => {
    const [goalId = ''] = await addGoals(['compare']);
    const from = (await year()).goals[0]?.wording.goalVersionId ?? '';
    const reword = (statement: string) =>
      send(`/goals/${goalId}`, { from, language: 'en', title: 'compare', statement });
    expect((await reword('I can compare two things.')).status).toBe(303);
    const slower = await reword('I can compare three things.');
    expect(slower.status).toBe(422);
    const html = await slower.text();
    expect(html).toContain('Someone changed this while you were writing.');
    expect(html).toContain('I can compare two things.');
    expect(html).toContain('I can compare three things.</textarea>');
    expect(await read(`/goals/${goalId}`)).toContain('Version 1');
  });

  test('keeps its rubric in versions', async () => {
    const [goalId = ''] = await addGoals(['compare']);
    const html = await (await app.get(`/goals/${goalId}/rubric`, ortega)).text();
    const from = /name="from" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(html).toContain('I can do this on my own: compare.</textarea>');
    const lines = Object.fromEntries(
      [1, 2, 3, 4].flatMap((level) => [
        [`teacher-${level}`, `T${level}`],
        [`student-${level}`, `S${level}`],
      ]),
    );
    const wrong = await send(`/goals/${goalId}/rubric`, { from, language: 'en', ...lines, 'teacher-2': '' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('id="teacher-2-error"');
    const saved = await send(`/goals/${goalId}/rubric`, { from, language: 'en', ...lines });
    expect(saved.status).toBe(303);
    expect(await read(`/goals/${goalId}/rubric`)).toContain('Save as version 3');
  });
});

describe('units and tasks', () => {
  test('are planned, taken off the plan and brought back', async () => {
    const [goal = ''] = await addGoals(['slope']);
    const plan = { title: 'Rates', why: 'Prices.', startsOn: '2027-01-04', endsOn: '2027-02-12', goal };
    const added = await send(`${course}/units/new`, plan);
    const unit = (added.headers.get('location') ?? '').split('?')[0] ?? '';
    expect(await read(unit)).toContain('What will students do?');
    const wrong = await send(`${unit}/tasks/new`, { title: '', kind: 'practice', readyFrom: 'soon' });
    expect(wrong.status).toBe(422);
    const task = {
      title: 'Bus fares',
      kind: 'summative',
      goal,
      readyFrom: '2027-01-11',
      readyAbout: '2027-01-20',
    };
    expect((await send(`${unit}/tasks/new`, task)).status).toBe(303);
    expect(await read(unit)).toContain('Ready between January 11 and about January 20');
    const html = await (await app.get(unit, ortega)).text();
    const path = /action="(\/tasks\/[^/]+)\/retire"/.exec(html)?.[1] ?? '';
    expect(await read(unit)).toContain('counts towards the level');
    const finding = { ...task, title: 'Taxi fares', kind: 'formative' };
    expect((await send(path, finding)).status).toBe(303);
    expect(await read(unit)).toContain('Taxi fares');
    expect(await read(unit)).toContain('does not count');
    expect((await send(path, { ...finding, counts: 'yes' })).status).toBe(303);
    expect(await read(unit)).not.toContain('does not count');
    const retired = await send(`${path}/retire`, {});
    expect(await read(unit)).toContain('One task was taken off the plan');
    expect(retired.headers.get('location')).toContain(`&undo=${path.split('/').at(-1)}`);
    await send(`${path}/undo`, {});
    expect(await read(unit)).not.toContain('One task was taken off the plan');
    await send(`${unit}/retire`, {});
    expect(await read(`${course}/units`)).not.toContain('Rates');
    await send(`${unit}/undo`, {});
    expect(await read(`${course}/units`)).toContain('Rates');
    const changed = await send(`${unit}/edit`, { ...plan, endsOn: '2027-01-01' });
    expect(await changed.text()).toContain(
      'id="endsOn-error">Choose a day that is not before the first one.',
    );
  });
});
