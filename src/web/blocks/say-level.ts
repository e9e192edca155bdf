import type { Status } from '#core/mastery/estimate-from.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { MessageKey, Speech } from '#locales/translate.ts';
import type { MarkSign } from './mark-sign.ts';

/** A level or a status as a mark shows it: the drawing, its word and its one letter. */
export interface SaidLevel {
  readonly sign: MarkSign;
  readonly word: string;
  readonly letter: string;
}

type ScaleLevels = Pick<Scale, 'levels'>;

const names = [1, 2, 3, 4] as const;

/** One level of the school's scale. The catalogues name four; a longer scale is said by its numbers. */
export function sayLevel(speech: Speech, level: number, { levels }: ScaleLevels): SaidLevel {
  const place = Math.max(1, levels.findIndex((each) => each.level === level) + 1);
  const sign = { shows: 'level', place, of: levels.length } as const;
  const name = levels.length === names.length ? names.find((each) => each === place) : undefined;
  if (name === undefined) return { sign, word: speech.number(level), letter: speech.number(level) };
  return { sign, word: speech.t(`levels.name.${name}`), letter: speech.t(`levels.mark.${name}`) };
}

/** What an estimate says: its level's word, or that there is too little to say one. */
export function sayEstimate(
  speech: Speech,
  { status, word }: { readonly status: Status; readonly word: number | null },
  scale: ScaleLevels,
): SaidLevel {
  if (status === 'no-evidence')
    return {
      sign: { shows: 'no evidence yet' },
      word: speech.t('levels.status.no-evidence'),
      letter: speech.t('levels.mark.no-evidence'),
    };
  if (status === 'not-enough' || word === null)
    return {
      sign: { shows: 'not enough yet' },
      word: speech.t('levels.status.not-enough'),
      letter: speech.t('levels.mark.not-enough'),
    };
  return sayLevel(speech, word, scale);
}

/** The status in the reader's words: "Shown", "Not shown yet". */
export function sayStatus({ t }: Speech, status: Status): string {
  return t(`levels.status.${status}` satisfies MessageKey);
}
