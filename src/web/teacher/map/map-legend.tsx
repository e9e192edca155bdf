import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { Legend } from '#web/blocks/legend.tsx';
import { sayEstimate, sayLevel } from '#web/blocks/say-level.ts';

/** What the marks of the Map mean. */
export function MapLegend({ scale, hasFocus, speech }: { scale: Scale; hasFocus: boolean; speech: Speech }) {
  return (
    <Legend
      label={speech.t('levels.legend')}
      entries={[
        ...scale.levels.map(({ level }) => sayLevel(speech, level, scale)),
        sayEstimate(speech, { status: 'not-enough', word: null }, scale),
        sayEstimate(speech, { status: 'no-evidence', word: null }, scale),
      ]}
      focus={hasFocus ? speech.t('words.in-focus') : undefined}
    />
  );
}
