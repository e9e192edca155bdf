import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { ExplainedEvidence } from '#school/records/explain-evidence.ts';
import { sayEstimate, sayLevel } from './say-level.ts';

interface Props {
  readonly why: ExplainedEvidence;
  readonly scale: Parameters<typeof sayLevel>[2];
  readonly timeZone: string;
  readonly speech: Speech;
}

/** A teacher's judgement above the pieces: who, when, why, and what the pieces alone say. Nothing where none stands. */
export function JudgedAbove({ why: { override, explanation }, scale, timeZone, speech }: Props) {
  if (!override) return null;
  const { t } = speech;
  const { word: level } = sayLevel(speech, override.level, scale);
  const day = speech.day(schoolDay(new Date(override.madeAt), timeZone), 'full');
  return (
    <div class="stack-s">
      <p>{t('why.judged-by', { teacher: override.madeBy, day, level })}</p>
      <p>
        <strong>{t('why.reason')}:</strong> <bdi>{override.reason}</bdi>
      </p>
      <p class="soft">
        {t('why.pieces-say', { level: sayEstimate(speech, explanation.estimate, scale).word })}
      </p>
    </div>
  );
}
