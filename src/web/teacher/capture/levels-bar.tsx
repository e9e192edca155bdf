import type { Speech } from '#locales/translate.ts';
import type { ClassFacts } from '#school/classes/find-class.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { markId } from '#web/blocks/mark-sign.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { WordsWithout } from './words-without.tsx';

interface Props {
  readonly klass: ClassFacts;
  readonly scale: CurrentScale;
  readonly speech: Speech;
}

/** Under the thumb: a level each, then words with no level, then "I told them". */
export function LevelsBar({ klass, scale, speech }: Props) {
  const { t } = speech;
  return (
    <section class="levels-bar" aria-label={t('teacher.what-they-showed')}>
      <p class="line apart">
        <span>{t('teacher.they-showed')}</span>
        <span
          class="soft"
          data-capture-target="chosen"
          data-words={t('teacher.chosen', { count: '#' })}
          aria-live="polite"
        />
      </p>
      <div class="four">
        {scale.levels.map(({ level }) => {
          const { sign, word } = sayLevel(speech, level, scale);
          return (
            <button class="button" type="submit" name="level" value={String(level)}>
              <svg class="mark big" aria-hidden="true">
                <use href={`#${markId(sign)}`} />
              </svg>
              {word}
            </button>
          );
        })}
      </div>
      <div class="words-without">
        <WordsWithout kind="glow" course={klass} speech={speech} />
        <WordsWithout kind="grow" course={klass} speech={speech} />
        <Button name="told" value="yes" tight>
          {t('teacher.told-them')}
        </Button>
      </div>
    </section>
  );
}
