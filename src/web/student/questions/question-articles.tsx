import type { Child } from 'hono/jsx';
import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { SharedAnswer } from '#school/questions/list-shared.ts';
import type { GivenAnswer, MyQuestion, MyQuestions } from '#school/questions/open-my-questions.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly found: MyQuestions;
  readonly request: PageRequest;
}

/** A question of my own with its answers; until there is one, it can be taken back. */
export function MyQuestionArticle({
  question,
  about,
  to,
  found,
  request,
}: Props & {
  readonly question: MyQuestion;
  /** What it is on, where the page does not say so */
  readonly about?: Child;
  /** Where to come back to */
  readonly to: string;
}) {
  const { speech, school } = request;
  const { t } = speech;
  const { questionId, body, language, askedAt, answers } = question;
  return (
    <article class="stack-s">
      <p class="soft dots">
        {about ? <span>{about}</span> : null}
        <span>
          {t('questions.asked-on', {
            day: speech.day(schoolDay(askedAt, school.timeZone), 'weekday-day'),
          })}
        </span>
      </p>
      <p dir="auto" lang={language} class="as-written">
        <strong>{body}</strong>
      </p>
      {answers.map((answer) => (
        <Answer answer={answer} found={found} request={request} />
      ))}
      {answers.some(({ toClass }) => toClass) ? <p class="soft">{t('questions.class-reads-mine')}</p> : null}
      {answers.length === 0 ? (
        <form method="post" action={`/home/questions/${questionId}/take-back`} class="line">
          <HiddenFields fields={{ write: newId(), to }} />
          <span class="soft">{t('questions.waits')}</span>
          <Button kind="plain" tight>
            {t('acts.take-back')}
          </Button>
        </form>
      ) : null}
    </article>
  );
}

/** What somebody asked and the whole class was answered. */
export function SharedArticle({ answer, found, request }: Props & { readonly answer: SharedAnswer }) {
  const { t } = request.speech;
  return (
    <article class="stack-s">
      <p class="soft">{t('questions.somebody-asked')}</p>
      {answer.asked.map(({ body, language }) => (
        <p dir="auto" lang={language} class="as-written">
          <strong>{body}</strong>
        </p>
      ))}
      <Answer answer={{ ...answer, given: 'here' }} found={found} request={request} />
    </article>
  );
}

function Answer({
  answer: { body, language, answeredById, answeredAt },
  found,
  request: { speech, school },
}: Props & {
  readonly answer: Pick<GivenAnswer, 'body' | 'language' | 'given' | 'answeredById' | 'answeredAt'>;
}) {
  return (
    <div>
      <p class="soft">
        {speech.t('questions.answer-from', {
          teacher: found.nameOf(answeredById),
          day: speech.day(schoolDay(answeredAt, school.timeZone), 'weekday-day'),
        })}
      </p>
      {body === null ? (
        <p>{speech.t('questions.aloud')}</p>
      ) : (
        <p dir="auto" lang={language ?? undefined} class="as-written">
          {body}
        </p>
      )}
    </div>
  );
}
