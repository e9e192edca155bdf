import type { Child } from 'hono/jsx';
import { SUPPORTS } from '#core/mastery/supports.ts';
import type { Speech } from '#locales/translate.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import { Check } from '#web/ui/check.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { LastFeedback } from './last-feedback.tsx';
import { OtherStudents } from './other-students.tsx';
import type { TypedWork } from './typed-work.ts';

interface Props {
  readonly opened: OpenEvaluation;
  readonly atTask: Child;
  readonly artefacts: Child;
  /** Of a retake it is of today, and the box is ticked */
  readonly isRetake: boolean;
  readonly today: string;
  readonly typed: TypedWork | undefined;
  readonly speech: Speech;
}

/** The place of the work: its day, the supports used, and what was said before. */
export function WorkSide({ opened, atTask, artefacts, isRetake, today, typed, speech }: Props) {
  const { attempt, supports, student, lastFeedback } = opened;
  const { t } = speech;
  return (
    <section class="stack" aria-labelledby="the-work">
      <h2 class="visually-hidden" id="the-work">
        {t('teacher.the-work')}
      </h2>
      {artefacts}
      {atTask}
      <TextField
        id="worked-on"
        name="worked-on"
        type="date"
        label={t('teacher.work-day')}
        value={typed?.text('worked-on') ?? (isRetake ? today : (attempt?.workedOn ?? today))}
        short
        required
        attributes={{ max: today }}
      />
      {attempt ? (
        <Check name="retake" value="yes" checked={typed ? typed.text('retake') === 'yes' : isRetake}>
          {t('teacher.retake', { day: speech.day(attempt.workedOn, 'day') })}
        </Check>
      ) : null}
      <fieldset class="field">
        <legend class="label">{t('words.supports')}</legend>
        {supports.map((support) => (
          <input type="hidden" name="was-supports" value={support} />
        ))}
        <div class="supports">
          {SUPPORTS.map((support) => (
            <Check
              name="supports"
              value={support}
              checked={(typed?.list('supports') ?? supports).includes(support)}
            >
              {t(`words.support.${support}`)}
            </Check>
          ))}
        </div>
        <p class="soft">{t('teacher.supports-never')}</p>
      </fieldset>
      <LastFeedback feedback={lastFeedback} studentId={student.studentId} speech={speech} />
      <OtherStudents opened={opened} speech={speech} />
    </section>
  );
}
