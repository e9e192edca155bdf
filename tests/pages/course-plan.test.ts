import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { writeUnitText } from '#school/units/write-unit-text.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { plantGoal } from '#tests/courses/plant-goal.ts';
import { ortegaSignsIn, plantTeacher } from '#tests/courses/plant-teacher.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { makeForm } from '#tests/imports/make-form.ts';
import { type Browser, openApplication, type TestApplication } from './open-application.ts';

let test_: TestDatabase;
let app: TestApplication;
let planted: PlantedCourse;
let ortega: Browser;
let course: string;
let unitId: string;

beforeAll(async () => {
  test_ = await openDatabase();
  app = openApplication(test_, () => new Date('2026-11-24T15:00:00Z'));
  planted = await plantCourse(test_);
  await plantTeacher(test_, planted);
  ortega = await app.signIn(ortegaSignsIn.name, ortegaSignsIn.password);
  const { algebra, ortega: by } = planted;
  const { courseId } = algebra;
  course = `/courses/${courseId}`;
  const goalIds = [await plantGoal(planted, 'slope')];
  await planted.inSchool(async (school) => {
    const days = { startsOn: '2026-11-02', endsOn: '2026-12-11' };
    ({ unitId } = await createUnit(school, {
      by,
      courseId,
      plan: { title: 'Lines', why: 'Fares are lines.', ...days, goalIds },
    }));
    const last = { title: 'Rates', why: '', startsOn: '2025-11-03', endsOn: '2025-12-12', goalIds };
    await createUnit(school, { by, courseId, plan: last });
    const window = { readyFrom: '2026-11-19', readyAbout: null };
    const task = { title: 'Bus fares', kind: 'summative' as const, counts: true, goalIds, ...window };
    await createTask(school, { by, courseId, unitId, plan: task });
    await writeUnitText(school, { by, unitId, part: 'know', body: 'Rise\nRun' });
  });
  await planted.inSchool((school) =>
    school.db
      .insertInto('goal_adoptions')
      .values({
        school_id: school.id,
        id: newId(),
        goal_id: goalIds[0] ?? '',
        course_id: courseId,
        school_year: '2025-26',
        position: 1,
      })
      .execute(),
  );
});
afterAll(() => test_.close());

async function textOf(answer: Response | Promise<Response>): Promise<string> {
  const html = await (await answer).text();
  return html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/[⁦-⁩]/g, '')
    .replace(/\s+/g, ' ');
}
const read = (path: string) => textOf(app.get(path, ortega));
const sendFile = (file: string) =>
  app.send(
    `${course}/plan-file`,
    makeForm({ write: newId(), step: 'look' }, [{ name: 'plan.json', content: file }]),
    ortega,
  );

test('last year’s units are looked at, taken, and taken out again from the toast', async () => {
  expect(await read(`${course}/units`)).toContain('Take last year’s units');
  const page = await read(`${course}/units/last-year`);
  expect(page).toContain('One unit, as it would stand this year');
  // From the week of August 1, 2025 to that of August 1, 2026: 52 weeks.
  expect(page).toContain('Every day is moved by 52 weeks.');
  const other = await app.get(`${course}/units/last-year?firstDay=soon`, ortega);
  expect([other.status, (await textOf(other)).includes('Choose a day.')]).toEqual([422, true]);
  const form = { write: newId(), firstDay: '2026-08-08' };
  const took = await app.post(`${course}/units/last-year`, form, ortega);
  await app.post(`${course}/units/last-year`, form, ortega);
  const to = took.headers.get('location') ?? '';
  expect(await read(to)).toContain('Rates');
  expect(await read(`${course}/units/last-year`)).toContain('They are here');
  const arrivalId = /undo=([\w-]+)/.exec(to)?.[1] ?? '';
  const undone = await app.post(`${course}/arrivals/${arrivalId}/undo`, { write: newId() }, ortega);
  expect(undone.headers.get('location')).toContain('plan.done-taken-out');
  expect(await read(`${course}/units`)).toContain('Take last year’s units');
});

test('a plan is downloaded, and what comes back in is looked at before anything is made', async () => {
  const answer = await app.get(`${course}/plan.json`, ortega);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="course-plan-2026-27.json"');
  const file = await answer.text();
  const looked = await sendFile(file);
  const html = await looked.clone().text();
  expect(looked.status).toBe(200);
  expect(await textOf(looked)).toContain('One goal is in your year already, in the same words.');
  expect(html).toContain('Bring it in');
  const brought = await app.send(
    `${course}/plan-file`,
    makeForm({ write: newId(), step: 'bring', text: file, firstDay: '2026-08-08' }, []),
    ortega,
  );
  expect(brought.status).toBe(303);
  const to = brought.headers.get('location') ?? '';
  // The one that runs stands in the title too.
  expect((await read(to)).match(/Lines/g)).toHaveLength(3);
  const arrivalId = /undo=([\w-]+)/.exec(to)?.[1] ?? '';
  await app.post(`${course}/arrivals/${arrivalId}/undo`, { write: newId() }, ortega);
  expect((await read(`${course}/units`)).match(/Lines/g)).toHaveLength(2);
});

test.each([
  ['no file', '', 'Choose a file first.'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'The file cannot be read.'],
  ['another file', '{"name":"x"}', 'This is another kind of file.'],
  [
    'a later version',
    '{"format":"waymark-course-plan","version":9}',
    'in a form that this Waymark does not know',
  ],
  ['megabytes', `"${'x'.repeat(150_001)}"`, 'larger than a plan can be'],
  [
    'a script in a name',
    '{"format":"waymark-course-plan","version":1,"course":{"title":"<script>alert(1)</script>"},"firstDay":"2026-09-08","goals":[]}',
    'There is code or a hidden sign at course, title.',
  ],
])('%s is an error in words, and nothing changes', async (_case, file, words) => {
  const answer = await sendFile(file);
  expect(answer.status).toBe(422);
  const page = await textOf(answer);
  expect(page).toContain(words);
  expect(page).toContain('Nothing has changed.');
});

test('a file that cannot be taken is not brought in by asking for it', async () => {
  const form = makeForm({ write: newId(), step: 'bring', text: '{}', firstDay: '2026-09-08' }, []);
  expect((await app.send(`${course}/plan-file`, form, ortega)).status).toBe(422);
});

test('the page to share has the plan and nothing to press but print', async () => {
  const page = await read(`/units/${unitId}/plan`);
  for (const words of ['I can slope.', 'Fares are lines.', 'Rise', 'Bus fares', 'Ready from November 19'])
    expect(page).toContain(words);
  expect(page).not.toContain('counts towards the level');
  expect((await app.get(`/units/${newId()}/plan`, ortega)).status).toBe(404);
});
