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

const inCatalogues = [1, 2, 3, 4] as const;

/**
 * One level of the school's scale: as the school calls it in the reader's language, else by the catalogues, which name
 * four, else as the school calls it in any language, else by its number.
 */
export function sayLevel(speech: Speech, level: number, { levels }: ScaleLevels): SaidLevel {
  const place = Math.max(1, levels.findIndex((each) => each.level === level) + 1);
  const sign = { shows: 'level', place, of: levels.length } as const;
  const names = levels.find((each) => each.level === level)?.names ?? {};
  const called = names[speech.language];
  if (called !== undefined) return { sign, word: called, letter: speech.number(level) };
  const name =
    levels.length === inCatalogues.length ? inCatalogues.find((each) => each === place) : undefined;
  if (name === undefined)
    return { sign, word: Object.values(names)[0] ?? speech.number(level), letter: speech.number(level) };
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
  // Enough was seen, and the method gives no level from it.
  if (status === 'not-shown' && word === null)
    return {
      sign: { shows: 'not enough yet' },
      word: speech.t('levels.status.not-shown'),
      letter: speech.t('levels.mark.not-shown'),
    };
  if (status === 'not-enough' || word === null)
    return {
      sign: { shows: 'not enough yet' },
      word: speech.t('levels.status.not-enough'),
      letter: speech.t('levels.mark.not-enough'),
    };
  return sayLevel(speech, word, scale);
}

/** The same of what holds: a teacher's own judgement is underlined, and heard as one. */
export function sayHeld(
  speech: Speech,
  held: { readonly status: Status; readonly word: number | null; readonly isJudged: boolean },
  scale: ScaleLevels,
): SaidLevel & { readonly own?: true; readonly spoken?: string } {
  const said = sayEstimate(speech, held, scale);
  if (!held.isJudged) return said;
  return { ...said, own: true, spoken: speech.t('why.judged-spoken', { level: said.word }) };
}

/** The status in the reader's words: "Shown", "Not shown yet". */
export function sayStatus({ t }: Speech, status: Status): string {
  return t(`levels.status.${status}` satisfies MessageKey);
}
