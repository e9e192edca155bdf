import { classNames } from '#web/ui/class-names.ts';
import { type MarkSign, markId } from './mark-sign.ts';

type Props = {
  readonly sign: MarkSign;
  /** The level's name, or "Not enough yet". A mark never stands without it. */
  readonly word: string;
  /** Shown instead of the word where room is short; the word is then what is heard. */
  readonly letter?: string | undefined;
  /** The teacher's own judgement: underlined, and `spoken` says so. */
  readonly own?: boolean | undefined;
  /** What a screen reader says where it is more than the word: "Mastery, your own judgement". */
  readonly spoken?: string | undefined;
  readonly big?: boolean | undefined;
};

/** A disc that fills by parts, with its word or its letter. Text is never set on a level's colour. */
export function LevelMark({ sign, word, letter, own, spoken, big }: Props) {
  const shown = letter ?? word;
  const heard = spoken ?? word;
  return (
    <span class={classNames('level', own && 'own')}>
      <svg class={classNames('mark', big && 'big')} aria-hidden="true">
        <use href={`#${markId(sign)}`} />
      </svg>
      {shown === heard ? (
        <b>{shown}</b>
      ) : (
        <>
          <b aria-hidden="true">{shown}</b>
          <span class="visually-hidden">{heard}</span>
        </>
      )}
    </span>
  );
}
