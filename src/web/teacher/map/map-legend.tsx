import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { Legend } from '#web/blocks/legend.tsx';
import { sayEstimate, sayLevel } from '#web/blocks/say-level.ts';

/** What the marks of the Map mean. */
export function MapLegend({
  scale,
  hasFocus,
  hasJudged,
  hasNoLevel,
  speech,
}: {
  readonly scale: Scale;
  readonly hasFocus: boolean;
  /** Whether a mark is a teacher's own judgement */
  readonly hasJudged: boolean;
  /** Whether one has evidence enough, and its method gives no level */
  readonly hasNoLevel: boolean;
  readonly speech: Speech;
}) {
  return (
    <Legend
      label={speech.t('levels.legend')}
      entries={[
        ...scale.levels.map(({ level }) => sayLevel(speech, level, scale)),
        ...(hasNoLevel ? [sayEstimate(speech, { status: 'not-shown', word: null }, scale)] : []),
        sayEstimate(speech, { status: 'not-enough', word: null }, scale),
        sayEstimate(speech, { status: 'no-evidence', word: null }, scale),
      ]}
      own={hasJudged ? sayJudgedSign(speech, scale) : undefined}
      focus={hasFocus ? speech.t('words.in-focus') : undefined}
    />
  );
}

function sayJudgedSign(speech: Speech, scale: Scale) {
  return { letter: sayLevel(speech, scale.cut, scale).letter, words: speech.t('why.judged-legend') };
}
