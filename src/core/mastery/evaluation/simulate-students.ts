import type { Generator } from './generators.ts';
import { type Draws, startDraws } from './start-draws.ts';

/** A student who is not real: the levels judged, oldest first, and what only a simulation knows, the true level now. */
export type Simulated = { readonly levels: readonly number[]; readonly trueLevel: number };

const CAP = { mean: 3.3, deviation: 0.55 };
/** Of the logarithm of the rate a piece: half of all students learn faster than e^−1.2 = .30 of what is left. */
const LOG_RATE = { mean: -1.2, deviation: 0.7 };
const MOST_PIECES = 8;
const TASK_DEVIATION = 0.35;
const JUDGE_DEVIATION = 0.35;
const BIAS_DEVIATION = 0.15;
const BAD_DAY = { chance: 0.05, costs: 1 };

/**
 * Draws `count` students. Each has 1 to 8 pieces. At the k-th piece (from 0) the true level is
 * cap − (cap − start)·e^(−rate·k), with start, cap and rate drawn for the student; nobody unlearns, so a cap below the
 * start is the start. What is judged is the true level, plus the task's deviation, the judge's and the judge's bias
 * towards this student, less 1 on a bad day, rounded to a level from 1 to 4. The true level "now" is that at the last
 * piece.
 *
 * Source: the project's comparison of methods, section 4, simulation. Worked by hand: start 2, cap 3 and rate ln 2 give
 * the true levels 2, 2.5, 2.75.
 */
export function simulateStudents(
  generator: Generator,
  { seed, count }: { seed: number; count: number },
): Simulated[] {
  const draws = startDraws(seed);
  return Array.from({ length: count }, () => simulateStudent(generator, draws));
}

function simulateStudent({ start: starts, grows, noise }: Generator, draws: Draws): Simulated {
  const start = starts.mean + starts.deviation * draws.normal();
  const cap = Math.max(start, CAP.mean + CAP.deviation * draws.normal());
  const rate = Math.exp(LOG_RATE.mean + LOG_RATE.deviation * draws.normal());
  const bias = noise * BIAS_DEVIATION * draws.normal();
  const pieces = 1 + draws.whole(MOST_PIECES);
  const levels: number[] = [];
  let trueLevel = start;
  for (let at = 0; at < pieces; at += 1) {
    trueLevel = grows ? grown({ start, cap, rate }, at) : start;
    const task = TASK_DEVIATION * draws.normal();
    const judge = noise * JUDGE_DEVIATION * draws.normal() + bias;
    const day = draws.uniform() < BAD_DAY.chance ? BAD_DAY.costs : 0;
    levels.push(Math.min(4, Math.max(1, Math.round(trueLevel + task + judge - day))));
  }
  return { levels, trueLevel };
}

/** The true level after `pieces` earlier pieces; see `simulateStudents`. */
export function grown(student: { start: number; cap: number; rate: number }, pieces: number): number {
  const { start, cap, rate } = student;
  return cap - (cap - start) * Math.exp(-rate * pieces);
}
