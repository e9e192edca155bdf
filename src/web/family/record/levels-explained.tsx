import type { Speech } from '#locales/translate.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayEstimate, sayLevel } from '#web/blocks/say-level.ts';

const MEANINGS = [1, 2, 3, 4] as const;

/** What each level's word means. A scale of another length has its own words and no explanation of ours. */
export function LevelsExplained({
  speech,
  scale,
}: {
  readonly speech: Speech;
  readonly scale: CurrentScale;
}) {
  if (scale.levels.length !== MEANINGS.length) return null;
  const unsure = sayEstimate(speech, { status: 'not-enough', word: null }, scale);
  return (
    <details>
      <summary>{speech.t('family.levels-title')}</summary>
      <ul class="stack-s">
        {MEANINGS.map((place) => {
          const level = scale.levels[place - 1];
          const said = level && sayLevel(speech, level.level, scale);
          return said ? (
            <li class="line">
              <LevelMark sign={said.sign} word={said.word} />{' '}
              <span>{speech.t(`levels.meaning.${place}`)}</span>
            </li>
          ) : null;
        })}
        <li class="line">
          <LevelMark sign={unsure.sign} word={unsure.word} />{' '}
          <span>{speech.t('levels.meaning.not-enough')}</span>
        </li>
      </ul>
    </details>
  );
}
