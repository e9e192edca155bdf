import type { Scale } from '#core/scales/scale.ts';
import { type Choice, calculationOf, findMethod, usualChoice } from '../choose-method.ts';
import type { Calculation } from '../method.ts';
import { methods } from '../methods/index.ts';

/** A method with its settings, ready to be tried; `name` says both in a few signs. */
export type Variant = { readonly name: string; readonly choice: Choice; readonly calculation: Calculation };

/** How fast the recency mean may forget, beside its usual 2/3. */
const OTHER_LAMBDAS = [0.5, 0.6, 0.7, 0.8];

/**
 * Every method of the shelf with its usual settings, the default first, and the recency mean with other settings.
 * A method that refuses the scale is left out.
 *
 * Example: on the default scale the first is called "recency-mean .67" and another "decaying 65".
 */
export function listVariants(scale: Scale): Variant[] {
  const usual = methods.map(({ key }) => ({ key, settings: {} }));
  const others = OTHER_LAMBDAS.map((lambda) => ({ key: usualChoice.key, settings: { lambda } }));
  return [...usual, ...others]
    .filter(({ key }) => findMethod(key)?.refuses(scale) === null)
    .map((choice) => ({ name: nameOf(choice), choice, calculation: calculationOf(choice, scale) }));
}

/**
 * A method's key and the values of its settings.
 *
 * Example: `nameOf({ key: 'decaying', settings: {} })` is "decaying 65".
 */
export function nameOf({ key, settings }: Choice): string {
  const values = Object.values((findMethod(key)?.settings.parse(settings) ?? {}) as object);
  return [key, ...values.map(say)].join(' ');
}

function say(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toFixed(2))).replace(/^0\./, '.') : String(value);
}
