import type { Scale } from '#core/scales/scale.ts';
import { type Choice, calculationOf, findMethod } from './choose-method.ts';
import { loweredByAdding, loweredByRaising } from './evaluation/count-violations.ts';
import { readAlong } from './evaluation/read-along.ts';
import type { Calculation } from './method.ts';
import type { ShelfMethod } from './shelf-method.ts';

/**
 * Where a method is unfair with the settings it was given, each with what it says before and after. Null where there is
 * no such history: `isProven` says whether that is known of the method, or only that no short history shows it.
 */
export type FairnessAsSet = {
  readonly raising: {
    readonly lower: readonly number[];
    readonly higher: readonly number[];
    readonly before: number;
    readonly after: number;
  } | null;
  readonly adding: {
    readonly levels: readonly number[];
    readonly added: number;
    readonly before: number;
    readonly after: number;
  } | null;
  readonly isProven: boolean;
};

/** Histories looked through; on a scale of four all those of up to five pieces. */
const MOST_HISTORIES = 1400;
const MOST_PIECES = 6;

/**
 * The fairness of a choice on a scale: the shelf's own examples where they hold and the scale has their levels, else
 * the first short history that shows it. Throws as `calculationOf` does. The level of a method that gives none counts as
 * the lowest.
 *
 * Example: the median of the last 2 says 2.5 of 4, 1; a new 3 makes it 2, the middle of 1 and 3.
 */
export function fairnessAsSet(choice: Choice, scale: Scale): FairnessAsSet {
  const calculation = calculationOf(choice, scale);
  const method = findMethod(choice.key) as ShelfMethod<unknown>;
  const isUsual =
    JSON.stringify(method.settings.parse(choice.settings)) === JSON.stringify(method.settings.parse({}));
  const { raising, adding } = method.fairness;
  const isKnown = (known: unknown) => isUsual && known === null;
  const isOn = (levels: readonly number[]) =>
    levels.every((level) => scale.levels.some((each) => each.level === level));
  const found = {
    raising:
      (raising && isOn([...raising.lower, ...raising.higher])
        ? ofRaising(calculation, raising.lower, raising.higher)
        : null) ??
      (isKnown(raising) ? null : first(histories(scale), (levels) => findRaising(calculation, levels))),
    adding:
      (adding && isOn([...adding.before, adding.added])
        ? ofAdding(calculation, adding.before, adding.added)
        : null) ??
      (isKnown(adding) ? null : first(histories(scale), (levels) => findAdding(calculation, levels))),
  };
  const isSaid = (known: unknown, shown: unknown) => isKnown(known) || shown !== null;
  return { ...found, isProven: isUsual && isSaid(raising, found.raising) && isSaid(adding, found.adding) };
}

/** Every history on a scale, the short ones first, until there have been enough. */
function* histories({ levels }: Scale): Generator<readonly number[]> {
  let longest: number[][] = [[]];
  let seen = 0;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    longest = longest.flatMap((history) => levels.map(({ level }) => [...history, level]));
    seen += longest.length;
    if (seen > MOST_HISTORIES) return;
    yield* longest;
  }
}

function first<Found>(
  all: Iterable<readonly number[]>,
  find: (levels: readonly number[]) => Found | null,
): Found | null {
  for (const levels of all) {
    const found = find(levels);
    if (found) return found;
  }
  return null;
}

function findRaising(calculation: Calculation, levels: readonly number[]): FairnessAsSet['raising'] {
  if (!loweredByRaising(calculation, levels).includes(true)) return null;
  const raised = levels.flatMap((level, place) =>
    calculation.scale.levels
      .filter((each) => each.level > level)
      .map((each) => levels.with(place, each.level)),
  );
  return first(raised, (higher) => ofRaising(calculation, levels, higher));
}

function findAdding(calculation: Calculation, levels: readonly number[]): FairnessAsSet['adding'] {
  if (!loweredByAdding(calculation, levels).includes(true)) return null;
  const before = resultOf(calculation, levels);
  const added = calculation.scale.levels.filter(({ level }) => level >= before).map(({ level }) => [level]);
  return first(added, ([level = 0]) => ofAdding(calculation, levels, level));
}

function ofRaising(calculation: Calculation, lower: readonly number[], higher: readonly number[]) {
  const [before, after] = [resultOf(calculation, lower), resultOf(calculation, higher)];
  return isLower(after, before) ? { lower, higher, before, after } : null;
}

function ofAdding(calculation: Calculation, levels: readonly number[], added: number) {
  const [before, after] = [resultOf(calculation, levels), resultOf(calculation, [...levels, added])];
  return isLower(after, before) ? { levels, added, before, after } : null;
}

/** A difference in the last bits of a sum is no difference. */
const isLower = (after: number, before: number) => after < before - 1e-9;

function resultOf(calculation: Calculation, levels: readonly number[]): number {
  return readAlong(calculation, levels).at(-1) ?? 0;
}
