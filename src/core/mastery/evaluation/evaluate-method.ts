import type { Calculation } from '../method.ts';
import { type Claims, countClaims, isMasterNow } from './count-claims.ts';
import { countViolations, type Unfairness } from './count-violations.ts';
import { generators } from './generators.ts';
import type { Measures } from './measure-predictions.ts';
import { predict, type SplitExample } from './predict.ts';
import { readAlong } from './read-along.ts';
import { type Simulated, simulateStudents } from './simulate-students.ts';

/** The levels of a student in a course, oldest first; nothing is learned from one that is kept back for the `test`. */
export type Sequence = {
  readonly course: string;
  readonly test: boolean;
  readonly levels: readonly number[];
};

/** All that methods are tried on: the same for every method. */
export type Trial = {
  readonly sequences: readonly Sequence[];
  readonly simulated: ReadonlyMap<string, readonly Simulated[]>;
  readonly histories: number;
};

/** What a trial found of one method. */
export type Figures = {
  /** predicting the next level at the cut or above from the pieces before it, on real sequences */
  readonly next: Measures;
  /** telling from all pieces whether the true level rounds to the cut or above; `distance` (levels) is the RMSE of the level */
  readonly now: Measures & { readonly distance: number };
  /** claims "shown" by the key of the generator */
  readonly claims: Readonly<Record<string, Claims>>;
  readonly unfairness: Unfairness;
};

/** Any would do; these never change, so that everybody's table is the same. */
const SEEDS = { students: 20261201, histories: 20261202 };
/** As many of the students are kept back for the test as of the sequences. */
const KEPT_BACK = 0.3;

/**
 * Draws what methods are tried on beside real sequences: `students` of every generator, and the number of random
 * histories for the fairness counts.
 *
 * Example: with 20,000 students, 6,000 of the first generator are the test of "now".
 */
export function prepareTrial(
  sequences: readonly Sequence[],
  { students, histories }: { students: number; histories: number },
): Trial {
  const simulated = generators.map(
    (generator, at) =>
      [
        generator.key,
        simulateStudents(generator, { seed: SEEDS.students + 1000 * at, count: students }),
      ] as const,
  );
  return { sequences, simulated: new Map(simulated), histories };
}

/**
 * Tries one method. Of real sequences every level but the first is predicted from those before it; of students who are
 * not real (the base generator) the true level now is told from all of theirs.
 */
export function evaluateMethod(calculation: Calculation, trial: Trial): Figures {
  const base = trial.simulated.get('base') ?? [];
  const claims = [...trial.simulated].map(([key, students]) => [key, countClaims(calculation, students)]);
  return {
    next: predict(trial.sequences.flatMap((sequence) => beforeEach(calculation, sequence))),
    now: {
      ...predict(
        base.map((student, at) => nowOf(calculation, { student, test: isKeptBack(at, base.length) })),
      ),
      distance: distanceOf(
        calculation,
        base.filter((_, at) => isKeptBack(at, base.length)),
      ),
    },
    claims: Object.fromEntries(claims),
    unfairness: countViolations(calculation, { seed: SEEDS.histories, histories: trial.histories }),
  };
}

function isKeptBack(place: number, count: number): boolean {
  return place >= count * (1 - KEPT_BACK);
}

/** Of every level but the first: what the method said before it, and whether it came to the cut. */
function beforeEach(calculation: Calculation, { course, test, levels }: Sequence): SplitExample[] {
  const said = readAlong(calculation, levels.slice(0, -1));
  return said.map((value, at) => ({
    value,
    count: at + 1,
    course,
    test,
    happened: (levels[at + 1] ?? 0) >= calculation.scale.cut,
  }));
}

function nowOf(
  calculation: Calculation,
  { student, test }: { student: Simulated; test: boolean },
): SplitExample {
  const { levels } = student;
  return {
    value: readAlong(calculation, levels).at(-1) ?? 0,
    count: levels.length,
    course: '',
    test,
    happened: isMasterNow(student, calculation),
  };
}

function distanceOf(calculation: Calculation, students: readonly Simulated[]): number {
  const squares = students.map(
    ({ levels, trueLevel }) => ((readAlong(calculation, levels).at(-1) ?? 0) - trueLevel) ** 2,
  );
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / students.length);
}
