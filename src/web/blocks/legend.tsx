import { InFocus } from './in-focus.tsx';
import { LevelMark } from './level-mark.tsx';
import { type MarkSign, markId } from './mark-sign.ts';

type Props = {
  /** "What the marks mean" */
  readonly label: string;
  readonly entries: readonly {
    readonly sign: MarkSign;
    readonly word: string;
    readonly letter?: string | undefined;
  }[];
  /** An underlined letter and "your own judgement". */
  readonly own?: { readonly letter: string; readonly words: string } | undefined;
  /** "In focus" */
  readonly focus?: string | undefined;
};

/** Stands under the Map and wherever a mark has only a letter. */
export function Legend({ label, entries, own, focus }: Props) {
  return (
    <ul class="legend" aria-label={label}>
      {entries.map((entry) => (
        <li>
          {entry.letter === undefined ? (
            <LevelMark sign={entry.sign} word={entry.word} />
          ) : (
            <WithLetter {...entry} letter={entry.letter} />
          )}
        </li>
      ))}
      {own ? (
        <li>
          <span class="level own">
            <b>{own.letter}</b>
          </span>{' '}
          {own.words}
        </li>
      ) : null}
      {focus ? (
        <li>
          <InFocus>{focus}</InFocus>
        </li>
      ) : null}
    </ul>
  );
}

function WithLetter({
  sign,
  letter,
  word,
}: {
  readonly sign: MarkSign;
  readonly letter: string;
  readonly word: string;
}) {
  return (
    <span class="level">
      <svg class="mark" aria-hidden="true">
        <use href={`#${markId(sign)}`} />
      </svg>
      <b>{letter}</b> {word}
    </span>
  );
}
