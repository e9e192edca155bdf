import { FocusArrow } from './focus-arrow.tsx';
import { LevelMark } from './level-mark.tsx';
import type { MarkSign } from './mark-sign.ts';

type Props = {
  readonly name: string;
  readonly goal: string;
  /** "In focus:", heard before the goal's name, where the goal is in focus. */
  readonly focus?: string | undefined;
  readonly places: readonly {
    readonly value: string;
    /** The key that chooses it, mostly its place. */
    readonly key: string;
    readonly sign: MarkSign;
    readonly word: string;
    readonly descriptor?: string | undefined;
  }[];
  readonly value?: string | undefined;
  /** The language of the goal, where it is not the page's */
  readonly lang?: string | undefined;
  /** The language of the descriptors, where it is not the page's */
  readonly linesLang?: string | undefined;
};

/** One row of the rubric: a goal and a numbered line for each level. */
export function Judge({ name, goal, focus, places, value, lang, linesLang }: Props) {
  const words = lang === undefined ? {} : { lang, dir: 'auto' as const };
  return (
    <fieldset class="judge" data-controller="judge">
      <legend>
        {focus ? (
          <span class="in-focus">
            <FocusArrow />
            <span class="visually-hidden">{focus} </span>
            {lang === undefined ? goal : <bdi {...words}>{goal}</bdi>}
          </span>
        ) : (
          <bdi {...words}>{goal}</bdi>
        )}
      </legend>
      <div class="places">
        {places.map((place) => (
          <label>
            <input type="radio" name={name} value={place.value} checked={place.value === value} />
            <kbd aria-hidden="true">{place.key}</kbd>
            <LevelMark sign={place.sign} word={place.word} />
            {place.descriptor ? (
              <span>
                <bdi lang={linesLang}>{place.descriptor}</bdi>
              </span>
            ) : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
