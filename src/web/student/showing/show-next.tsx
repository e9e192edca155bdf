import { READINESS_WORDS } from '#core/readiness/newest-word.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Showable } from '#school/readiness/list-showable.ts';
import { LONGEST_NOTE } from '#school/readiness/say-readiness.ts';
import { sayStudentWindow } from '#web/blocks/say-student-window.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** So many stand open, so that the page stays short. */
const NEXT = 3;

interface Props {
  readonly title: string;
  readonly tasks: readonly Showable[];
  /** Where to come back to */
  readonly to: string;
  /** The course is the page's own */
  readonly withoutCourse?: boolean | undefined;
  readonly today: string;
  readonly speech: Speech;
}

/** What the student could show next, and one tap each to say ready, not yet or need help. */
export function ShowNext(props: Props) {
  const { title, tasks, speech } = props;
  const { t } = speech;
  const more = tasks.slice(NEXT);
  return (
    <section class="section stack" id="show-next">
      <h2>{title}</h2>
      {tasks.length === 0 ? (
        <p>{t('windows.show-next-none')}</p>
      ) : (
        <>
          <p class="soft">{t('windows.show-next-lede')}</p>
          <ul class="rows">
            {tasks.slice(0, NEXT).map((task) => (
              <TaskToShow {...props} task={task} />
            ))}
          </ul>
          {more.length > 0 ? (
            <details open={more.some(({ said }) => said !== undefined)}>
              <summary>{t('windows.show-next-more', { count: more.length })}</summary>
              <ul class="rows">
                {more.map((task) => (
                  <TaskToShow {...props} task={task} />
                ))}
              </ul>
            </details>
          ) : null}
        </>
      )}
    </section>
  );
}

function TaskToShow({ task, to, withoutCourse, today, speech }: Props & { readonly task: Showable }) {
  const { t } = speech;
  const { taskId, said } = task;
  return (
    <li class="row" id={`task-${taskId}`}>
      <div class="stack-s">
        <p class="who">
          <bdi>{task.title}</bdi>
        </p>
        <p class="what dots">
          {withoutCourse ? null : (
            <span>
              <bdi>{task.courseTitle}</bdi>
            </span>
          )}
          <span>{sayStudentWindow(speech, task.window, today)}</span>
        </p>
        <form method="post" action={`/home/tasks/${taskId}/readiness`} class="stack-s">
          <HiddenFields fields={{ write: newId(), to }} />
          <div class="line">
            {READINESS_WORDS.map((word) => (
              <Button
                name="word"
                value={word}
                kind={said?.word === word ? 'main' : undefined}
                attributes={{
                  'aria-pressed': said?.word === word ? 'true' : 'false',
                  'aria-label': t('windows.my-word-of', {
                    word: t(`windows.word-${word}`),
                    task: task.title,
                  }),
                }}
              >
                {t(`windows.word-${word}`)}
              </Button>
            ))}
          </div>
          <details>
            <summary>{t('windows.add-words')}</summary>
            {/* Of several lines: Enter in a single one would send the first of the three words. */}
            <TextArea
              id={`note-${taskId}`}
              name="note"
              label={t('windows.note')}
              help={t('windows.note-help')}
              grows
              attributes={{ maxlength: `${LONGEST_NOTE}`, dir: 'auto' }}
            />
          </details>
        </form>
        <p>
          <a href={`/home/hand-in?task=${taskId}`}>{t('handing.go')}</a>
        </p>
        {said ? <YouSaid {...{ task, said, to, speech }} /> : null}
      </div>
    </li>
  );
}

function YouSaid({
  task,
  said,
  to,
  speech: { t },
}: Pick<Props, 'to' | 'speech'> & { readonly task: Showable; readonly said: NonNullable<Showable['said']> }) {
  return (
    <form method="post" action={`/home/readiness/${said.readinessId}/take-back`} class="line">
      <HiddenFields fields={{ to }} />
      <span>{t('windows.you-said', { word: t(`windows.word-${said.word}`) })}</span>
      {said.note === null ? null : (
        <q>
          <bdi>{said.note}</bdi>
        </q>
      )}
      <Button
        kind="plain"
        tight
        attributes={{ 'aria-label': t('windows.word-back-of', { task: task.title }) }}
      >
        {t('windows.word-back')}
      </Button>
    </form>
  );
}
