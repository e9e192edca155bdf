import { calculationOf, findMethod } from '#core/mastery/choose-method.ts';
import { replay } from '#core/mastery/replay.ts';
import { roundHalfUp } from '#core/scales/round-half-up.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import type { Speech } from '#locales/translate.ts';

/** Where a method may be unfair, in the reader's words: by an example, or that it never is. */
export interface SaidFairness {
  /** Whether a judgement that is raised may lower the level. */
  readonly raising: string;
  /** Whether new work at or above the level may lower it. */
  readonly adding: string;
  /** Whether either may happen. */
  readonly warns: boolean;
}

/**
 * What the method with this key does to fairness, with the example it brings (on the default scale, as it usually is
 * set). Throws a RangeError where the shelf has no such method.
 *
 * Example: "New work at or above the level can lower it: 1, 4 gives 2.95; a new 3 makes it 2.83."
 */
export function sayFairness(speech: Speech, key: string): SaidFairness {
  const method = findMethod(key);
  if (!method) throw new RangeError(`There is no method called ${key}`);
  const { raising, adding } = method.fairness;
  const { t, number } = speech;
  const list = (levels: readonly number[]) => levels.map((level) => number(level)).join(', ');
  const level = (levels: readonly number[]) => sayLevelOf(speech, key, levels);
  return {
    raising: raising
      ? t('methods.raising.may', {
          lower: list(raising.lower),
          higher: list(raising.higher),
          before: level(raising.lower),
          after: level(raising.higher),
        })
      : t('methods.raising.never'),
    adding: adding
      ? t('methods.adding.may', {
          before: list(adding.before),
          level: level(adding.before),
          added: number(adding.added),
          after: level([...adding.before, adding.added]),
        })
      : t('methods.adding.never'),
    warns: raising !== null || adding !== null,
  };
}

function sayLevelOf(speech: Speech, key: string, levels: readonly number[]): string {
  const { method } = calculationOf({ key, settings: {} }, defaultScale);
  const pieces = levels.map((level, at) => {
    const day = addDays('2000-01-01', at);
    return { occasionId: day, day, level, weight: 1, squares: 1, from: day, judgementIds: [], replaced: [] };
  });
  const { level } = method.read(replay(method, pieces));
  return level === null ? '–' : speech.number(roundHalfUp(level, 2), { minimumFractionDigits: 2 });
}
