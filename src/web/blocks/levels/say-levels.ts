import { type Choice, usualChoice } from '#core/mastery/choose-method.ts';
import type { FairnessAsSet } from '#core/mastery/fairness-as-set.ts';
import { fairnessAsSet } from '#core/mastery/fairness-as-set.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { SaidOfLevel } from '#school/calculation-changes/preview-cells.ts';
import { sayEstimate, sayLevel, sayStatus } from '../say-level.ts';

/** What a choice without a method of its own comes down to. */
export function methodOf(choice: { readonly method: string; readonly settings: unknown } | null): Choice {
  return choice ? { key: choice.method, settings: choice.settings } : usualChoice;
}

/** One thing that a method breaks, or keeps. */
export interface SaidFairness {
  readonly words: string;
  readonly isBroken: boolean;
}

/** What a method breaks on a scale, each with its example: raising a judgement, and adding new work. */
export function sayFairness(speech: Speech, choice: Choice, scale: Scale): SaidFairness[] {
  const fairness = fairnessAsSet(choice, scale);
  return [sayRaising(speech, fairness), sayAdding(speech, fairness)];
}

function sayRaising(speech: Speech, { raising, isProven }: FairnessAsSet): SaidFairness {
  const { t } = speech;
  if (!raising)
    return { words: t(isProven ? 'methods.raising.never' : 'calculation.raising-none'), isBroken: false };
  const { lower, higher, before, after } = raising;
  const words = t('methods.raising.may', {
    lower: sayList(speech, lower),
    higher: sayList(speech, higher),
    before: sayNumber(speech, before),
    after: sayNumber(speech, after),
  });
  return { words, isBroken: true };
}

function sayAdding(speech: Speech, { adding, isProven }: FairnessAsSet): SaidFairness {
  const { t } = speech;
  if (!adding)
    return { words: t(isProven ? 'methods.adding.never' : 'calculation.adding-none'), isBroken: false };
  const { levels, added, before, after } = adding;
  const words = t('methods.adding.may', {
    before: sayList(speech, levels),
    level: sayNumber(speech, before),
    added: sayNumber(speech, added),
    after: sayNumber(speech, after),
  });
  return { words, isBroken: true };
}

const sayNumber = (speech: Speech, level: number) => speech.number(level, { maximumFractionDigits: 2 });
const sayList = (speech: Speech, levels: readonly number[]) =>
  speech.list(levels.map((level) => sayNumber(speech, level)));

/** The names of a scale's levels, lowest first. */
export function sayScale(speech: Speech, scale: Scale): string[] {
  return scale.levels.map(({ level }) => sayLevel(speech, level, scale).word);
}

/** What is said of a level in words alone: "Mastery (Shown)". */
export function sayWholly(speech: Speech, said: SaidOfLevel, scale: Scale): string {
  const level = sayEstimate(speech, said, scale).word;
  const status = sayStatus(speech, said.status);
  return level === status ? level : speech.t('calculation.said', { level, status });
}
