import { newId } from '#platform/db/new-id.ts';
import { selfWords } from '#school/habits/check-self.ts';
import { ensureHabits } from '#school/habits/ensure-habits.ts';
import type { Habit } from '#school/habits/habit.ts';
import { listHabits } from '#school/habits/list-habits.ts';
import { listSaid } from '#school/habits/list-said.ts';
import { HowRows } from '#web/blocks/how-section.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayHabit } from '#web/blocks/say-habit.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** GET /home/habits: what was said of how I work, and my own look at it. */
export async function showHabits(request: PageRequest): Promise<Response> {
  const { by, c, speech, standing } = request;
  const { t } = speech;
  const { habits, said } = await request.inSchool(async (school) => {
    await ensureHabits(school, by.now);
    return {
      habits: await listHabits(school, { courseIds: standing.studies.map(({ courseId }) => courseId) }),
      said: await listSaid(school, { by, studentId: standing.personId }),
    };
  });
  const done = c.req.query('done');
  return studentPage(request, {
    title: t('habits.my-title'),
    current: 'home',
    undoAction: (id) => `/home/habits/${id}/${done === 'habits.done-checked' ? 'take-back' : 'bring-back'}`,
    content: (
      <>
        <header class="page-head">
          <h1>{t('habits.my-title')}</h1>
        </header>
        <section class="stack">
          <HowRows
            said={said}
            speech={speech}
            actsOf={({ kind, saidId }) =>
              kind === 'self' ? (
                <form method="post" action={`/home/habits/${saidId}/take-back`} class="acts">
                  <HiddenFields fields={{ write: newId() }} />
                  <Button kind="plain" tight>
                    {t('acts.take-back')}
                  </Button>
                </form>
              ) : null
            }
          />
        </section>
        <section class="section stack">
          <h2>{t('habits.check-title')}</h2>
          <p>{t('habits.check-who-reads')}</p>
          {habits.map((habit) => (
            <SelfCheck habit={habit} request={request} />
          ))}
        </section>
      </>
    ),
  });
}

/** One habit with what it looks like and its tip, and the student's own word on it. */
function SelfCheck({ habit, request: { speech } }: { readonly habit: Habit; readonly request: PageRequest }) {
  const { t } = speech;
  const { name, looksLike, tip, lang } = sayHabit(speech, habit);
  return (
    <details>
      <summary>
        <bdi lang={lang}>{name}</bdi>
      </summary>
      <form method="post" action="/home/habits" class="form stack">
        <HiddenFields fields={{ write: newId(), habit: habit.habitId }} />
        <p>{t('habits.looks', { words: looksLike })}</p>
        <p>{t('habits.try', { words: tip })}</p>
        <Choice
          legend={t('habits.check-how')}
          name="word"
          required
          options={selfWords.map((word) => ({ value: word, label: t(`habits.word.${word}`) }))}
        />
        <TextField
          id={`words-${habit.habitId}`}
          name="body"
          label={t('habits.check-words')}
          attributes={{ dir: 'auto', maxlength: 500 }}
        />
        <Button>{t('habits.check-do')}</Button>
      </form>
    </details>
  );
}
