import type { Speech } from '#locales/translate.ts';
import type { Check, Uptake } from '#school/uptakes/read-uptakes.ts';
import type { SaidFeedback } from '#web/blocks/say-feedback.ts';
import { sayUptake } from '#web/blocks/say-uptake.ts';

interface Props {
  /** Newest first */
  readonly uptakes: readonly Uptake[];
  /** Newest first */
  readonly checks: readonly Check[];
  readonly speech: Speech;
}

interface Line {
  readonly at: Date;
  readonly what: string;
  readonly said: readonly SaidFeedback[];
}

/** What the student said they do with feedback, and that a teacher looked at it, in the order in which it came. */
export function WhatWasSaid({ uptakes, checks, speech }: Props) {
  const { t } = speech;
  const lines: Line[] = [
    ...uptakes.map((uptake) => ({
      at: uptake.saidAt,
      what: t(uptake.kind === 'plan' ? 'student.said-plan' : 'student.said-tried', {
        day: speech.day(uptake.saidOn, 'weekday-day'),
      }),
      said: sayUptake(speech, uptake),
    })),
    ...checks.map(({ checkedAt, checkedOn, body, language }) => ({
      at: checkedAt,
      what: t('student.said-checked', { day: speech.day(checkedOn, 'weekday-day') }),
      said: body === null ? [] : [{ text: body, lang: language ?? undefined, dir: 'auto' as const }],
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="stack-s">
      {lines
        .toSorted((a, b) => a.at.getTime() - b.at.getTime())
        .map(({ what, said }) => (
          <li>
            <p class="soft">{what}</p>
            {said.map(({ text, lang, dir }) => (
              <p lang={lang} dir={dir}>
                {text}
              </p>
            ))}
          </li>
        ))}
    </ul>
  );
}
