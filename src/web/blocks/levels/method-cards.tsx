import { findMethod } from '#core/mastery/choose-method.ts';
import { defaultScale, type Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayMethod } from '../say-method.ts';
import { Fairness } from './fairness.tsx';
import { AS_SCHOOL, type TypedLevels } from './form-of-levels.ts';
import type { SaidProblem } from './say-problem.ts';
import { SettingFields } from './setting-fields.tsx';

type Props = {
  /** Keys of the methods to choose from */
  readonly offered: readonly string[];
  /** The key of the method that holds now */
  readonly current: string;
  /** For a course: the method it goes back to */
  readonly ofSchool?: { readonly key: string; readonly settings: unknown } | undefined;
  readonly scale: Scale;
  readonly typed: TypedLevels;
  readonly problems: readonly SaidProblem[];
  readonly speech: Speech;
};

/** Each method with what it says to families, exactly what it does and what it breaks; only then it can be chosen. */
export function MethodCards(props: Props) {
  const { offered, ofSchool, scale, typed, problems, speech } = props;
  const { t } = speech;
  const error = problems.find(({ fieldId }) => fieldId === 'method')?.message;
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id="method">
      <legend class="label">{t('calculation.choose-legend')}</legend>
      {error ? <p class="error">{error}</p> : null}
      <div class="methods">
        {ofSchool ? (
          <div class="method stack-s">
            <h2>{t('calculation.as-school')}</h2>
            <p>{sayMethod(speech, ofSchool.key, ofSchool.settings).sentence}</p>
            <Pick
              value={AS_SCHOOL}
              words={t('calculation.choose', { method: t('calculation.as-school') })}
              typed={typed}
            />
          </div>
        ) : null}
        {offered
          .filter((key) => findMethod(key)?.refuses(scale) === null)
          .map((key) => (
            <Card {...props} methodKey={key} />
          ))}
      </div>
    </fieldset>
  );
}

function Card({ methodKey, current, typed, problems, speech }: Props & { readonly methodKey: string }) {
  const { t } = speech;
  const { name, sentence, definition } = sayMethod(speech, methodKey, {});
  return (
    <div class="method stack-s">
      <h2 class="dots">
        <span>{name}</span>
        {methodKey === current ? <span class="soft">{t('calculation.holds-now')}</span> : null}
      </h2>
      <p>{sentence}</p>
      <p class="soft">
        {t('calculation.exactly')}: {definition}
      </p>
      {/* The examples of the shelf are on the scale every school starts with. */}
      <Fairness choice={{ key: methodKey, settings: {} }} scale={defaultScale} speech={speech} />
      <Pick value={methodKey} words={t('calculation.choose', { method: name })} typed={typed} />
      <SettingFields method={{ key: methodKey, name }} typed={typed} problems={problems} speech={speech} />
    </div>
  );
}

type PickProps = { readonly value: string; readonly words: string; readonly typed: TypedLevels };

function Pick({ value, words, typed }: PickProps) {
  return (
    <label class="check">
      <input type="radio" name="method" value={value} checked={typed.method === value} />
      <span>{words}</span>
    </label>
  );
}
