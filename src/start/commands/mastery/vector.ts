import { z } from 'zod';

/** What a vector gives beside its scores, under whatever names its makers chose. */
export type Params = Readonly<Record<string, unknown>>;

const common = {
  id: z.union([z.string(), z.number()]).transform(String),
  method: z.string().nullish(),
  params: z.record(z.string(), z.unknown()).nullish(),
  expected: z.unknown(),
  tolerance: z.number().min(0).nullish(),
};

/** A vector of either form: `results` are rows of Canvas or students of a class, `scores` a history, oldest first. */
export const vectorSchema = z.looseObject({
  ...common,
  kind: z.string().nullish(),
  results: z.array(z.looseObject({})).optional(),
  scores: z.array(z.unknown()).optional(),
});

export type Vector = z.infer<typeof vectorSchema>;

/** A file of vectors: an object with `vectors`, or the list alone. */
export const vectorFileSchema = z.union([
  z.looseObject({ vectors: z.array(z.unknown()) }).transform(({ vectors }) => vectors),
  z.array(z.unknown()),
]);

/** Why a vector could not be worked out; it counts as a failure that says so. */
export class NotKnown extends Error {}

/**
 * Reads what a vector gives by any of several names; case, dashes and underscores in them do not matter.
 *
 * Example: `given({ calculation_int: 65 }, 'percent', 'calculationInt')` is 65.
 */
export function given(params: Params, ...names: string[]): unknown {
  const plain = new Map(
    Object.entries(params)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [plainName(name), value]),
  );
  return names.map((name) => plain.get(plainName(name))).find((value) => value !== undefined);
}

/**
 * A number given by any of several names; fractions such as "2/3" and percents such as "65%" are read too. Undefined
 * where none is given. Throws NotKnown where it is no number.
 */
export function numberGiven(params: Params, ...names: string[]): number | undefined {
  const value = given(params, ...names);
  if (value === undefined || typeof value === 'number') return value;
  const [, top, bottom] = /^\s*(-?[\d.]+)\s*(?:\/\s*([\d.]+)|%)?\s*$/.exec(String(value)) ?? [];
  const read = Number(top) / Number(bottom ?? 1);
  if (!Number.isFinite(read)) throw new NotKnown(`“${String(value)}” is no number (${names[0]})`);
  return read;
}

/** What the newest counts, in percent, 65 where nothing is given; .65 means the same. */
export function percentGiven(params: Params): number {
  const names = [
    'percent',
    'newest',
    'calculationInt',
    'weight',
    'p',
    'decay',
    'decayRate',
    'rate',
    'latest',
  ];
  const value = numberGiven(params, ...names) ?? 65;
  return value > 0 && value < 1 ? value * 100 : value;
}

/** Whether a switch is off: false, 0, "off", "disabled". */
export function isOff(value: unknown): boolean {
  return value === false || value === 0 || /^(off|false|no|disabled?)$/i.test(String(value));
}

/** Whether a switch for the new decaying average is given and off, by any name with "flag" or "new decaying" in it. */
export function flagIsOff(params: Params): boolean {
  return Object.entries(params).some(
    ([name, value]) => /flag|newdecaying|newmethod/.test(plainName(name)) && isOff(value),
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
