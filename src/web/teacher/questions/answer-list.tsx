import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { aboutId } from '#school/questions/about.ts';
import type { MyAnswer } from '#school/questions/list-my-answers.ts';
import type { Queue } from '#school/questions/open-queue.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly queue: Queue;
  readonly request: PageRequest;
}

/** What the teacher answered lately, each to be taken back. */
export function AnswerList({ queue, request }: Props) {
  const { t } = request.speech;
  return (
    <section class="ledger">
      <h2>{t('questions.answered')}</h2>
      {queue.answers.length === 0 ? (
        <p>{t('questions.answered-none')}</p>
      ) : (
        <ul class="rows">
          {queue.answers.map((answer) => (
            <AnswerRow answer={answer} queue={queue} request={request} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AnswerRow({ answer, queue, request }: Props & { readonly answer: MyAnswer }) {
  const { speech, school } = request;
  const { t } = speech;
  const { answerId, questions, body, language, toClass, askedAs, answeredAt } = answer;
  const [first] = questions;
  const title = first && queue.titles.get(aboutId(first.about));
  return (
    <li class="row">
      <div class="stack-s">
        <p class="what dots">
          <span>
            <bdi lang={title?.language}>{title?.title}</bdi>
          </span>
          <span>{speech.day(schoolDay(answeredAt, school.timeZone), 'weekday-day')}</span>
        </p>
        {questions.map((question) => (
          <p>
            <bdi>{queue.nameOf(question.studentId)}</bdi>: <bdi lang={question.language}>{question.body}</bdi>
          </p>
        ))}
        {body === null ? (
          <p>{t('questions.aloud')}</p>
        ) : (
          <p dir="auto" lang={language ?? undefined} class="as-written">
            <strong>{body}</strong>
          </p>
        )}
        {toClass ? (
          <p class="soft">
            {askedAs === null
              ? t('questions.class-reads')
              : t('questions.class-reads-as', { words: askedAs })}
          </p>
        ) : null}
      </div>
      <form method="post" action={`/questions/answers/${answerId}/take-back`} class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="plain" tight>
          {t('acts.take-back')}
        </Button>
      </form>
    </li>
  );
}
