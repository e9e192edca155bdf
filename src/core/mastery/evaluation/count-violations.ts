import { scaleRange } from '#core/scales/scale.ts';
import type { Calculation } from '../method.ts';
import { dayAt } from './read-along.ts';
import { type Draws, startDraws } from './start-draws.ts';

/**
 * In how many histories a change for the better made the result worse: `drawn` for one change drawn for each history,
 * `any` for every such change there is.
 */
export type Violations = { readonly drawn: number; readonly any: number };

/** Of `histories` histories; a method that gives no level counts as giving the lowest. */
export type Unfairness = {
  readonly histories: number;
  /** M1: raising one judgement lowers the result */
  readonly raising: Violations;
  /** M2: adding a newest judgement at or above the result lowers it */
  readonly adding: Violations;
};

const MOST_PIECES = 8;
/** A difference in the last bits of a sum is no difference. */
const NOISE = 1e-9;

/**
 * Counts the histories in which a method is unfair. Histories are 1 to 8 levels drawn evenly from the scale, each on a
 * day of its own; the same seed gives the same histories to every method.
 *
 * Source: the project's comparison of methods, section 4, M1 and M2. Example: the mean of the last three is unfair to
 * 4, 1, 1 (2.00): a 2 added makes 1.33.
 */
export function countViolations(
  calculation: Calculation,
  { seed, histories }: { seed: number; histories: number },
): Unfairness {
  const draws = startDraws(seed);
  const raising = { drawn: 0, any: 0 };
  const adding = { drawn: 0, any: 0 };
  for (let turn = 0; turn < histories; turn += 1) {
    const levels = drawHistory(calculation, draws);
    count(raising, { lowered: loweredByRaising(calculation, levels), drawn: draws.uniform() });
    count(adding, { lowered: loweredByAdding(calculation, levels), drawn: draws.uniform() });
  }
  return { histories, raising, adding };
}

/** `lowered` says of every change for the better whether it lowered the result; `drawn` (0 to 1) points at one. */
function count(violations: { drawn: number; any: number }, change: { lowered: boolean[]; drawn: number }) {
  const { lowered, drawn } = change;
  if (lowered.includes(true)) violations.any += 1;
  if (lowered[Math.floor(drawn * lowered.length)]) violations.drawn += 1;
}

function drawHistory({ scale }: Calculation, draws: Draws): number[] {
  const pieces = 1 + draws.whole(MOST_PIECES);
  return Array.from({ length: pieces }, () => scale.levels[draws.whole(scale.levels.length)]?.level ?? 0);
}

/** Of each judgement raised to each higher level: whether the result falls. */
export function loweredByRaising(calculation: Calculation, levels: readonly number[]): boolean[] {
  const states = statesAlong(calculation, levels);
  const before = resultOf(calculation, states.at(-1));
  const { highest } = scaleRange(calculation.scale);
  return levels.flatMap((level, place) =>
    Array.from({ length: highest - level }, (_, step) => {
      const raised = [level + step + 1, ...levels.slice(place + 1)];
      const after = raised.reduce(
        (state, each, at) => calculation.method.append(state, dayAt(place + at, each)),
        states[place],
      );
      return resultOf(calculation, after) < before - NOISE;
    }),
  );
}

/** Of each level of the scale at or above the result, added as the newest: whether the result falls. */
export function loweredByAdding(calculation: Calculation, levels: readonly number[]): boolean[] {
  const state = statesAlong(calculation, levels).at(-1);
  const before = resultOf(calculation, state);
  return calculation.scale.levels
    .filter(({ level }) => level >= before - NOISE)
    .map(({ level }) => {
      const after = calculation.method.append(state, dayAt(levels.length, level));
      return resultOf(calculation, after) < before - NOISE;
    });
}

/** The state before the first level, after it, and so on. */
function statesAlong({ method }: Calculation, levels: readonly number[]): unknown[] {
  const states = [method.empty];
  levels.forEach((level, place) => {
    states.push(method.append(states[place], dayAt(place, level)));
  });
  return states;
}

function resultOf({ method, scale }: Calculation, state: unknown): number {
  return method.read(state).level ?? scaleRange(scale).lowest;
}
