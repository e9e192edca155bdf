import { z } from 'zod';
import { mayNameHabits } from '#core/policy/habits.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { findCourse } from '#school/courses/find-course.ts';
import { ensureHabits } from '#school/habits/ensure-habits.ts';
import { listHabits } from '#school/habits/list-habits.ts';
import { bringBackHabit, nameHabit, retireHabit } from '#school/habits/name-habit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { sayHabit } from '#web/blocks/say-habit.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { readId } from '../course/read-id.ts';
import { teacherPage } from '../teacher-page.tsx';

/** GET /courses/:courseId/habits: what is named and coached in a course, and naming one more. */
export async function showCourseHabits(request: PageRequest): Promise<Response> {
  const { by, c, speech, standing } = request;
  const { t } = speech;
  const courseId = readId(request, 'courseId');
  const { course, habits } = await request.inSchool(async (school) => {
    const found = await findCourse(school, { by, courseId });
    if (!found || !mayNameHabits(standing, courseId)) throw new NotFound('There is no such course.');
    await ensureHabits(school, by.now);
    return { course: found, habits: await listHabits(school, { courseIds: [courseId] }) };
  });
  const here = `/courses/${courseId}/habits`;
  const done = c.req.query('done');
  return teacherPage(request, {
    title: `${t('habits.list-title')} · ${course.title}`,
    current: 'course',
    courseId,
    whose: course.title,
    undoAction: (id) => `${here}/${id}/${done === 'habits.done-named' ? 'retire' : 'bring-back'}`,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{course.title}</bdi>
          </p>
          <h1>{t('habits.list-title')}</h1>
          <p class="lede">{t('habits.apart')}</p>
        </header>
        <ul class="rows">
          {habits.map((habit) => {
            const { name, looksLike, tip, lang } = sayHabit(speech, habit);
            return (
              <li class="row">
                <div>
                  <p class="who">
                    <bdi lang={lang}>{name}</bdi>
                  </p>
                  <p>{t('habits.looks', { words: looksLike })}</p>
                  <p>{t('habits.try', { words: tip })}</p>
                  <p class="what">
                    {habit.courseId === null ? t('habits.of-school') : t('habits.of-course')}
                  </p>
                </div>
                {mayNameHabits(standing, habit.courseId) ? (
                  <form method="post" action={`${here}/${habit.habitId}/retire`} class="acts">
                    <HiddenFields fields={{ write: newId() }} />
                    <Button kind="plain" tight>
                      {t('habits.retire')}
                    </Button>
                  </form>
                ) : null}
              </li>
            );
          })}
        </ul>
        <section class="ledger">
          <h2>{t('habits.new')}</h2>
          <form method="post" action={here} class="form stack">
            <HiddenFields fields={{ write: newId() }} />
            {(
              [
                ['name', t('habits.field-name'), 60],
                ['looksLike', t('habits.field-looks'), 300],
                ['tip', t('habits.field-tip'), 300],
              ] as const
            ).map(([field, label, most]) => (
              <TextField
                id={field}
                name={field}
                label={label}
                required
                attributes={{ dir: 'auto', maxlength: most }}
              />
            ))}
            {mayNameHabits(standing, null) ? (
              <Choice
                legend={t('habits.for-whom')}
                name="whole"
                value="no"
                fit
                options={[
                  { value: 'no', label: t('habits.of-course') },
                  { value: 'yes', label: t('habits.of-school') },
                ]}
              />
            ) : null}
            <Button>{t('habits.add')}</Button>
          </form>
        </section>
      </>
    ),
  });
}

const form = z.object({
  write: z.string(),
  name: z.string(),
  looksLike: z.string(),
  tip: z.string(),
  whole: z.string().optional(),
});

/** POST /courses/:courseId/habits: names a habit for the course, or for the whole school. */
export async function actNameHabit(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const courseId = readId(request, 'courseId');
  const { write, whole, ...words } = await readForm(c, form);
  if (Object.values(words).some((each) => each.trim() === ''))
    throw new Invalid([{ field: speech.t('habits.new'), problem: speech.t('habits.problem-words') }]);
  const { habitId } = await request.inSchool(async (school) => {
    if (!mayNameHabits(by.standing, courseId) || !(await findCourse(school, { by, courseId })))
      throw new NotFound('There is no such course.');
    const habit = { id: write, courseId: whole === 'yes' ? null : courseId, ...words };
    return nameHabit(school, { by, habit: { ...habit, language: speech.language } });
  });
  return c.redirect(`/courses/${courseId}/habits?done=habits.done-named&undo=${habitId}`, 303);
}

const undo = z.object({ write: z.string() });

/** POST /courses/:courseId/habits/:habitId/retire */
export async function actRetireHabit(request: PageRequest): Promise<Response> {
  return turn(request, { verb: retireHabit, done: 'habits.done-retired', undoes: true });
}

/** POST /courses/:courseId/habits/:habitId/bring-back */
export async function actBringBackHabit(request: PageRequest): Promise<Response> {
  return turn(request, { verb: bringBackHabit, done: 'habits.done-brought-back', undoes: false });
}

async function turn(
  request: PageRequest,
  { verb, done, undoes }: { verb: typeof retireHabit; done: string; undoes: boolean },
): Promise<Response> {
  const { by, c } = request;
  const courseId = readId(request, 'courseId');
  const habitId = c.req.param('habitId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool(async (school) => {
    if (!mayNameHabits(by.standing, courseId) || !(await findCourse(school, { by, courseId })))
      throw new NotFound('There is no such course.');
    return verb(school, { by, writeId, habitId });
  });
  return c.redirect(`/courses/${courseId}/habits?done=${done}${undoes ? `&undo=${habitId}` : ''}`, 303);
}
