import type { z } from 'zod';
import type { Scale } from '#core/scales/scale.ts';
import type { Method } from './method.ts';

/** Why a method cannot work on a scale: the power law takes the logarithm of every level. */
export type Refusal = 'level-zero';

/**
 * Where a method is unfair, said before it is chosen. Levels come oldest first, each on a day of its own, on the default
 * scale and with the default settings; null where no such history exists.
 *
 * - `raising`: two histories alike but for one judgement that is higher in the second, which ends lower.
 * - `adding`: a history, and a newest judgement at or above its level that lowers it.
 */
export type Fairness = {
  readonly raising: { readonly lower: readonly number[]; readonly higher: readonly number[] } | null;
  readonly adding: { readonly before: readonly number[]; readonly added: number } | null;
};

/**
 * The shape of every file on the shelf `methods/`. `settings` is a strict schema in which every field has a default, so
 * that `settings.parse({})` is the usual form of the method; `of` makes the method for settings it has parsed. A method
 * whose `refuses` names a reason is not offered on that scale, and throws a RangeError if it is used there all the same.
 */
export type ShelfMethod<Settings> = {
  readonly key: string;
  readonly settings: z.ZodType<Settings>;
  of(settings: Settings, scale: Scale): Method<unknown>;
  readonly fairness: Fairness;
  refuses(scale: Scale): Refusal | null;
};
