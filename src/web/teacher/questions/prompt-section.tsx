import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { type About, aboutId } from '#school/questions/about.ts';
import type { Prompt } from '#school/questions/list-prompts.ts';
import type { Queue } from '#school/questions/open-queue.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface Props {
  readonly queue: Queue;
  readonly request: PageRequest;
}

/** Which classes are asked for questions now, and asking one more. */
export function PromptSection({ queue, request }: Props) {
  const { t } = request.speech;
  const options = queue.askable.map(({ classId, about }) => ({
    value: placeOf(classId, about),
    label: t('questions.prompt-option', {
      klass: queue.classes.find((each) => each.classId === classId)?.title ?? '',
      title: queue.titles.get(aboutId(about))?.title ?? '',
    }),
  }));
  return (
    <section class="ledger" id="prompts">
      <h2>{t('questions.prompts')}</h2>
      <div class="stack">
        {queue.prompts.length === 0 ? <p>{t('questions.prompts-none')}</p> : null}
        {queue.prompts.length > 0 ? (
          <ul class="rows">
            {queue.prompts.map((prompt) => (
              <PromptRow prompt={prompt} queue={queue} request={request} />
            ))}
          </ul>
        ) : null}
        {options.length > 0 ? (
          <form method="post" action="/questions/prompts" class="form stack">
            <HiddenFields fields={{ write: newId() }} />
            <SelectField
              id="prompt-about"
              name="about"
              label={t('questions.prompt-about')}
              options={options}
            />
            <TextField
              id="prompt-body"
              name="body"
              label={t('questions.prompt-own')}
              help={t('questions.prompt-own-help', { words: t('questions.prompt-words') })}
              attributes={{ dir: 'auto', maxlength: 2000 }}
            />
            <Button>{t('questions.prompt-do')}</Button>
          </form>
        ) : null}
      </div>
    </section>
  );
}

function PromptRow({ prompt, queue, request }: Props & { readonly prompt: Prompt }) {
  const { speech, school } = request;
  const { t } = speech;
  const { promptId, classId, about, body, language, askedAt, askedById } = prompt;
  const title = queue.titles.get(aboutId(about));
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi lang={title?.language}>{title?.title}</bdi>
        </p>
        <p dir="auto" lang={language ?? undefined}>
          {body ?? t('questions.prompt-words')}
        </p>
        <p class="what dots">
          <span>
            <bdi>{queue.classes.find((each) => each.classId === classId)?.title}</bdi>
          </span>
          <span>
            {t('questions.from', {
              teacher: queue.nameOf(askedById),
              day: speech.day(schoolDay(askedAt, school.timeZone), 'weekday-day'),
            })}
          </span>
        </p>
      </div>
      <form method="post" action={`/questions/prompts/${promptId}/take-down`} class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="plain" tight>
          {t('questions.prompt-down')}
        </Button>
      </form>
    </li>
  );
}

/** A class and what it is asked about, as one value of the form. */
function placeOf(classId: string, about: About): string {
  return `${classId} ${'goalId' in about ? 'goal' : 'task'} ${aboutId(about)}`;
}
