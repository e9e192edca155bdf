import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { aboutId } from '#school/questions/about.ts';
import type { Bundle } from '#school/questions/bundle-questions.ts';
import type { OpenQuestion } from '#school/questions/list-open.ts';
import type { Queue } from '#school/questions/open-queue.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { ReturnedAnswer } from './show-questions.tsx';

interface Props {
  readonly bundle: Bundle;
  readonly queue: Queue;
  readonly request: PageRequest;
  readonly returned: ReturnedAnswer | undefined;
}

/** The id of a field in the form of a bundle. */
export function fieldOf(field: 'questions' | 'body' | 'asked-as', bundle: string): string {
  return `${field}-${bundle}`;
}

/** The questions on one goal or task, and one answer for those of them that ask alike. */
export function BundleSection({ bundle, queue, request, returned }: Props) {
  const { t } = request.speech;
  const { questions, courseId } = bundle;
  const key = `${courseId}-${aboutId(bundle.about)}`;
  const mine = returned?.bundle === key ? returned : undefined;
  const title = queue.titles.get(aboutId(bundle.about));
  return (
    <section class="ledger" aria-labelledby={`bundle-${key}`}>
      <header class="stack-s">
        <h2 id={`bundle-${key}`}>
          <bdi lang={title?.language}>{title?.title}</bdi>
        </h2>
        <p class="soft">
          <bdi>{queue.classes.find((each) => each.courseId === courseId)?.courseTitle}</bdi>
        </p>
      </header>
      <form method="post" action="/questions/answers" class="stack">
        <HiddenFields fields={{ write: newId(), bundle: key }} />
        <fieldset id={fieldOf('questions', key)} class="field">
          <legend class={questions.length === 1 ? 'visually-hidden' : 'label'}>{t('questions.which')}</legend>
          {mine?.field === 'questions' ? <p class="error">{mine.problem}</p> : null}
          <ul class="rows">
            {questions.map((question) => (
              <li class="row">
                <div>
                  {questions.length === 1 ? (
                    <>
                      <Words question={question} />
                      <input type="hidden" name="question" value={question.questionId} />
                    </>
                  ) : (
                    <Check
                      name="question"
                      value={question.questionId}
                      checked={mine?.questionIds.includes(question.questionId)}
                    >
                      <Words question={question} />
                    </Check>
                  )}
                  <Asker question={question} queue={queue} request={request} />
                </div>
              </li>
            ))}
          </ul>
        </fieldset>
        <TextArea
          id={fieldOf('body', key)}
          name="body"
          label={t('questions.answer')}
          value={mine?.body}
          error={mine?.field === 'body' ? mine.problem : undefined}
          attributes={{ dir: 'auto', maxlength: 2000 }}
        />
        <Check name="toClass" value="yes" checked={mine?.toClass}>
          {t('questions.to-class')}
        </Check>
        <details open={Boolean(mine?.askedAs)}>
          <summary>{t('questions.other-words')}</summary>
          <TextField
            id={fieldOf('asked-as', key)}
            name="askedAs"
            label={t('questions.asked-as')}
            help={t('questions.asked-as-help')}
            value={mine?.askedAs}
            attributes={{ dir: 'auto', maxlength: 2000 }}
          />
        </details>
        <p class="line">
          <Button kind="main" name="given" value="here">
            {t('questions.send')}
          </Button>
          <Button name="given" value="elsewhere">
            {t('questions.told')}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** A question as it was written. */
function Words({ question: { body, language } }: { readonly question: OpenQuestion }) {
  return (
    <span dir="auto" lang={language} class="as-written">
      {body}
    </span>
  );
}

function Asker({
  question: { studentId, classId, askedAt },
  queue,
  request: { speech, school },
}: Pick<Props, 'queue' | 'request'> & { readonly question: OpenQuestion }) {
  return (
    <p class="what dots">
      <span>
        <a href={`/students/${studentId}`}>
          <bdi>{queue.nameOf(studentId)}</bdi>
        </a>
      </span>
      <span>
        <bdi>{queue.classes.find((each) => each.classId === classId)?.title}</bdi>
      </span>
      <span>{speech.day(schoolDay(askedAt, school.timeZone), 'weekday-day')}</span>
    </p>
  );
}
