import type { Speech } from '#locales/translate.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import { sayLevel } from '#web/blocks/say-level.ts';

interface Props {
  readonly self: OpenEvaluation['rows'][number]['self'];
  readonly opened: OpenEvaluation;
  /** The goal that is shown again, where the page is about a retake */
  readonly retake: string | undefined;
  readonly speech: Speech;
}

/** The student's own view of the goal: once the teacher's level is given, or once the teacher asks. */
export function SelfBeside({ self, opened, retake, speech }: Props) {
  const { t } = speech;
  const name = opened.student.called;
  if (self === undefined) return null;
  if (self === 'waits')
    return (
      <p class="soft">
        {t('feedback.self-waits', { name })}{' '}
        <a href={`?self=1${retake === undefined ? '' : `&retake=${retake}`}`}>{t('feedback.self-ask')}</a>
      </p>
    );
  const { word } = sayLevel(speech, self.level, opened.scale);
  return (
    <details>
      <summary>{t('feedback.self-seen', { name, level: word })}</summary>
      <p lang={self.language ?? undefined} dir="auto">
        {self.reason}
      </p>
      <p class="soft">{speech.day(self.saidOn, 'day')}</p>
    </details>
  );
}
