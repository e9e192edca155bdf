import type { Speech } from '#locales/translate.ts';
import type { GivenFeedback } from '#school/feedback/list-feedback.ts';
import { sayFeedback } from '#web/blocks/say-feedback.ts';
import { SpokenWords } from '#web/blocks/spoken-words.tsx';
import { Trio } from '#web/blocks/trio.tsx';

interface Props {
  /** Newest first */
  readonly feedback: readonly GivenFeedback[];
  readonly studentId: string;
  readonly speech: Speech;
}

/** What this student was told last, so that the next words go on from there. */
export function LastFeedback({ feedback, studentId, speech }: Props) {
  const { t } = speech;
  const [newest] = feedback;
  const record = <a href={`/students/${studentId}`}>{t('teacher.open-record')}</a>;
  if (!newest)
    return (
      <p>
        {t('teacher.no-feedback-yet')} {record}
      </p>
    );
  const sameDay = feedback.filter(({ givenOn }) => givenOn === newest.givenOn);
  const said = (kind: GivenFeedback['kind']) => {
    const found = sameDay.find((each) => each.kind === kind);
    return found ? sayFeedback(speech, found) : undefined;
  };
  return (
    <details open>
      <summary>{t('teacher.last-feedback', { day: speech.day(newest.givenOn, 'day') })}</summary>
      <div class="stack">
        <Trio
          words={{ glow: t('words.glow'), grow: t('words.grow'), nextStep: t('words.next-step') }}
          glow={said('glow')}
          grow={said('grow')}
          nextStep={said('next-step')}
        />
        <SpokenWords
          feedback={sameDay}
          hrefOf={(feedbackId) => `/spoken/${feedbackId}/sound`}
          speech={speech}
        />
        <p class="soft">{newest.openedAt ? t('teacher.feedback-read') : t('teacher.feedback-not-read')}</p>
        <p>{record}</p>
      </div>
    </details>
  );
}
