import fc from 'fast-check';

/** So often each property of mastery is tried; fewer times where thousands of mutants are tried. */
const RUNS = Number(process.env.MASTERY_RUNS ?? 10_000);

/**
 * The seed of this run, printed so that it can be run again: `MASTERY_SEED=… npm test`. Every run draws another one, so
 * that over time more histories are tried.
 */
const seed = Number(process.env.MASTERY_SEED ?? Math.trunc(Math.random() * 0x7fffffff));

/** Tries a property of mastery so often that a rare history is met; `runs` only where one try is long. */
export function hold<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, runs = RUNS): void {
  fc.assert(property, { numRuns: Math.min(runs, RUNS), seed });
}

/** Says which seed the properties of a file were tried with. */
export function printSeed(file: string): void {
  console.log(`${file}: properties tried with seed ${seed}`);
}
