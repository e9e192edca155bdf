import { newId } from '#platform/db/new-id.ts';
import { openNoting } from '#school/habits/open-noting.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayHabit } from '#web/blocks/say-habit.ts';
import { Choice } from '#web/ui/choice.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { teacherPage } from '../teacher-page.tsx';

/** What came back with nobody tapped. */
export interface ReturnedNotes {
  readonly habitId: string;
  readonly body: string;
  readonly problem: string;
}

/** GET /classes/:classId/habits: a habit, the names, what to say. */
export async function showNoting(request: PageRequest): Promise<Response> {
  return notingPage(request, undefined);
}

/** The same page with what was wrong. */
export async function notingPage(
  request: PageRequest,
  returned: ReturnedNotes | undefined,
): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const { klass, habits, students } = await request.inSchool((school) =>
    openNoting(school, { by, classId, language: speech.language }),
  );
  const chosen = returned?.habitId ?? c.req.query('habit');
  const said = habits.map((habit) => ({ habitId: habit.habitId, ...sayHabit(speech, habit) }));
  return teacherPage(request, {
    title: `${t('habits.note-title')} · ${klass.courseTitle}, ${klass.title}`,
    current: 'classes',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    undoAction: (id) => `/classes/${classId}/habits/${id}/undo`,
    status: returned ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>
              {klass.courseTitle}, {klass.title}
            </bdi>
          </p>
          <h1>{t('habits.note-title')}</h1>
          {returned ? (
            <ErrorSummary
              title={t('errors.invalid-title')}
              errors={[{ fieldId: 'names', message: returned.problem }]}
            />
          ) : null}
          {students.length === 0 ? <p>{t('habits.no-students')}</p> : null}
        </header>
        {students.length === 0 || habits.length === 0 ? null : (
          <form method="post" action={`/classes/${classId}/habits`} class="stack">
            <HiddenFields fields={{ write: newId() }} />
            <Choice
              legend={t('habits.which')}
              name="habit"
              fit
              value={said.some(({ habitId }) => habitId === chosen) ? chosen : said[0]?.habitId}
              options={said.map(({ habitId, name, lang }) => ({
                value: habitId,
                label: <bdi lang={lang}>{name}</bdi>,
              }))}
            />
            <fieldset id="names">
              <legend class="visually-hidden">{t('habits.who')}</legend>
              <div class="taps">
                {students.map(({ studentId, display }) => (
                  <label>
                    <input type="checkbox" name="students" value={studentId} />
                    <span>
                      <bdi>{display}</bdi>
                    </span>
                    <Icon name="check" />
                  </label>
                ))}
              </div>
            </fieldset>
            <section class="levels-bar" aria-label={t('habits.what-to-say')}>
              <div>
                <input
                  class="input"
                  name="body"
                  maxlength={500}
                  dir="auto"
                  value={returned?.body}
                  aria-label={t('habits.own-words')}
                  placeholder={t('habits.own-words')}
                />
              </div>
              <div class="four">
                <button class="button" type="submit" name="kind" value="seen">
                  {t('habits.say-seen')}
                </button>
                <button class="button" type="submit" name="kind" value="coach">
                  {t('habits.say-coach')}
                </button>
                <button class="button" type="submit" name="kind" value="thanks">
                  {t('habits.say-thanks')}
                </button>
              </div>
            </section>
          </form>
        )}
        <section class="section stack">
          <ul class="stack-s">
            {said.map(({ name, looksLike, tip, lang }) => (
              <li>
                <strong>
                  <bdi lang={lang}>{name}</bdi>
                </strong>{' '}
                {t('habits.looks', { words: looksLike })} {t('habits.try', { words: tip })}
              </li>
            ))}
          </ul>
          <p>
            <a href={`/courses/${klass.courseId}/habits`}>{t('habits.list-title')}</a>
          </p>
        </section>
      </>
    ),
  });
}
