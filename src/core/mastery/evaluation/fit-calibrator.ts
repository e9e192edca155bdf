/**
 * What is known before something happens, and whether it did. `value` is what a method says (in levels), `count` from
 * how many pieces, `base` how often it happens anyway (of the course, 0 to 1).
 */
export type Example = {
  readonly value: number;
  readonly count: number;
  readonly base: number;
  readonly happened: boolean;
};

/** Makes a chance, from 0 to 1, out of what is known. */
export type Calibrator = (known: Omit<Example, 'happened'>) => number;

/** Enough that the sums can be solved where a column never changes; too little to move a figure. */
const RIDGE = 1e-4;
const MOST_STEPS = 50;

/**
 * Fits the logistic regression of `happened` on the value, ln count, their product and the base rate, by iteratively
 * reweighted least squares with a tiny ridge. It is the same for every method, so that what is compared is how much
 * each method's value tells, and not the unit it comes in. Needs at least one example.
 *
 * Source: the project's comparison of methods, section 4. Worked by hand: where value, count and base never change and
 * it happened 3 times in 4, the chance is .75.
 */
export function fitCalibrator(examples: readonly Example[]): Calibrator {
  const rows = examples.map(columnsOf);
  let coefficients = columnsOf({ value: 0, count: 1, base: 0 }).map(() => 0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(coefficients, { rows, examples });
    coefficients = coefficients.map((each, at) => each + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return (known) => chance(coefficients, columnsOf(known));
}

function columnsOf({ value, count, base }: Omit<Example, 'happened'>): number[] {
  const pieces = Math.log(count);
  return [1, value, pieces, value * pieces, base];
}

function chance(coefficients: readonly number[], columns: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at += 1) sum += (coefficients[at] ?? 0) * (columns[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function newtonStep(
  coefficients: readonly number[],
  { rows, examples }: { rows: readonly number[][]; examples: readonly Example[] },
): number[] {
  const size = coefficients.length;
  // The first column is the constant, which no ridge may pull towards zero.
  const slope = coefficients.map((each, at) => (at === 0 ? 0 : -RIDGE * each));
  const curve = coefficients.map((_, at): number[] =>
    coefficients.map((__, to) => (at === to && at > 0 ? RIDGE : 0)),
  );
  rows.forEach((columns, index) => {
    const p = chance(coefficients, columns);
    const missed = (examples[index]?.happened ? 1 : 0) - p;
    const weight = Math.max(p * (1 - p), 1e-12);
    for (let at = 0; at < size; at += 1) {
      const column = columns[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + column * missed;
      const line = curve[at] ?? [];
      for (let to = 0; to < size; to += 1) line[to] = (line[to] ?? 0) + weight * column * (columns[to] ?? 0);
    }
  });
  return solve(curve, slope);
}

/**
 * Solves A·x = b for a square A by Gauss's elimination, the largest of each column first.
 *
 * Example: 2x + y = 5 and x + 3y = 10 give x = 1, y = 3.
 */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const lines = a.map((line, at) => [...line, b[at] ?? 0]);
  const size = lines.length;
  const cell = (row: number, column: number) => lines[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(cell(row, column)) > Math.abs(cell(best, column))) best = row;
    [lines[column], lines[best]] = [lines[best] ?? [], lines[column] ?? []];
    for (let row = column + 1; row < size; row += 1) {
      const times = cell(row, column) / cell(column, column);
      lines[row] = (lines[row] ?? []).map((each, at) => each - times * cell(column, at));
    }
  }
  const solved = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = cell(row, size);
    for (let column = row + 1; column < size; column += 1) rest -= cell(row, column) * (solved[column] ?? 0);
    solved[row] = rest / cell(row, row);
  }
  return solved;
}
