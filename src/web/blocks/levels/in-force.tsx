import type { Span } from '#core/mastery/choice-in-force.ts';
import type { Choice } from '#core/mastery/choose-method.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { LevelMark } from '../level-mark.tsx';
import { sayLevel } from '../say-level.ts';
import { sayMethod } from '../say-method.ts';
import { Fairness } from './fairness.tsx';

type Props = {
  readonly choice: Choice;
  readonly span: Span;
  readonly scale: Scale;
  readonly speech: Speech;
};

/** A method on a scale in words: what families are told, exactly what it does, what it breaks, how long levels last. */
export function InForce({ choice, span, scale, speech }: Props) {
  const { t } = speech;
  const { name, sentence, definition } = sayMethod(speech, choice.key, choice.settings);
  return (
    <div class="stack">
      <h3>{name}</h3>
      <p>{sentence}</p>
      <p class="soft">
        {t('calculation.exactly')}: {definition}
      </p>
      <div class="stack-s">
        <Fairness choice={choice} scale={scale} speech={speech} />
      </div>
      <p>
        <strong>{t('calculation.span')}:</strong> {t(`calculation.span-${span}`)}
      </p>
    </div>
  );
}

/** The levels of a scale with their marks, and from which a goal counts as shown. */
export function ScaleInForce({ scale, speech }: Pick<Props, 'scale' | 'speech'>) {
  return (
    <div class="stack-s">
      <p class="line">
        {scale.levels.map(({ level }) => {
          const { sign, word } = sayLevel(speech, level, scale);
          return <LevelMark sign={sign} word={word} />;
        })}
      </p>
      <p>{speech.t('calculation.shown-from', { level: sayLevel(speech, scale.cut, scale).word })}</p>
    </div>
  );
}
