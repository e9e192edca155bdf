import type { Speech } from '#locales/translate.ts';
import type { GivenFeedback } from '#school/feedback/list-feedback.ts';

interface Props {
  readonly feedback: readonly GivenFeedback[];
  /** Where the recording of one is */
  readonly hrefOf: (feedbackId: string) => string;
  readonly speech: Speech;
}

const KINDS = { glow: 'words.glow', grow: 'words.grow', 'next-step': 'words.next-step' } as const;

/** Players of what was spoken. What it says stands above as its words, for who reads instead of hearing. */
export function SpokenWords({ feedback, hrefOf, speech }: Props) {
  const { t } = speech;
  return (
    <>
      {feedback
        .filter(({ isSpoken }) => isSpoken)
        .map(({ feedbackId, kind }) => (
          <audio
            class="artefact"
            controls
            preload="none"
            src={hrefOf(feedbackId)}
            aria-label={t('artefacts.listen', { what: t(KINDS[kind]) })}
          />
        ))}
    </>
  );
}
