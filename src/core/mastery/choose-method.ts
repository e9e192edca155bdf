import type { Scale } from '#core/scales/scale.ts';
import type { Calculation } from './method.ts';
import { methods } from './methods/index.ts';
import { recencyMean } from './methods/recency-mean.ts';
import type { ShelfMethod } from './shelf-method.ts';

/** A method by its key, with settings as they are kept; what is left out is as the method usually is. */
export type Choice = { readonly key: string; readonly settings: unknown };

/** What every school starts with. */
export const usualChoice: Choice = { key: 'recency-mean', settings: {} };

/**
 * The method of the shelf with this key; undefined where there is none.
 *
 * Example: `findMethod('recency-mean')?.settings.parse({})` is `{ lambda: 2/3 }`.
 */
export function findMethod(key: string): ShelfMethod<unknown> | undefined {
  return methods.find((each) => each.key === key) as ShelfMethod<unknown> | undefined;
}

/**
 * The calculation that a choice makes on a scale. Throws a RangeError where the shelf has no such method or the method
 * refuses the scale, and a ZodError where the settings are not the method's.
 *
 * Example: `calculationOf(usualChoice, defaultScale)` is the recency mean with λ = 2/3.
 */
export function calculationOf(choice: Choice, scale: Scale): Calculation {
  const method = findMethod(choice.key);
  if (!method) throw new RangeError(`There is no method called ${choice.key}`);
  if (method.refuses(scale) !== null) throw new RangeError(`${choice.key} does not work on this scale`);
  return { method: method.of(method.settings.parse(choice.settings), scale), scale };
}

/** The recency mean with λ = 2/3, on a scale: what holds where nobody has chosen. */
export function usualCalculation(scale: Scale): Calculation {
  return { method: recencyMean, scale };
}
