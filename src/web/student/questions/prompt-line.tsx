import type { Child } from 'hono/jsx';
import { schoolDay } from '#core/time/school-day.ts';
import type { Prompt } from '#school/questions/list-prompts.ts';
import type { MyQuestions } from '#school/questions/open-my-questions.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

interface Props {
  readonly prompt: Prompt;
  readonly found: MyQuestions;
  readonly request: PageRequest;
  /** What follows, such as the way to the box */
  readonly children?: Child;
}

/** A teacher asks for good questions. */
export function PromptLine({ prompt, found, request: { speech, school }, children }: Props) {
  const { body, language, askedById, askedAt } = prompt;
  return (
    <div class="stack-s">
      <p class="soft">
        {speech.t('questions.from', {
          teacher: found.nameOf(askedById),
          day: speech.day(schoolDay(askedAt, school.timeZone), 'weekday-day'),
        })}
      </p>
      <p dir="auto" lang={language ?? undefined}>
        <strong>{body ?? speech.t('questions.prompt-words')}</strong>
      </p>
      {children}
    </div>
  );
}
