import type { Choice } from '#core/mastery/choose-method.ts';
import type { Claims } from '#core/mastery/evaluation/count-claims.ts';
import type { Violations } from '#core/mastery/evaluation/count-violations.ts';
import type { Figures } from '#core/mastery/evaluation/evaluate-method.ts';
import { generators } from '#core/mastery/evaluation/generators.ts';
import type { Promised } from '#core/mastery/evaluation/judge-promises.ts';
import type { Measures } from '#core/mastery/evaluation/measure-predictions.ts';

/** What was found of one method. */
export type Evaluated = { readonly name: string; readonly choice: Choice; readonly figures: Figures };

type Table = {
  readonly evaluated: readonly Evaluated[];
  /** Without any method */
  readonly nothing: Figures;
  readonly tried: {
    readonly predictions: { readonly learned: number; readonly tested: number };
    readonly students: number;
    readonly histories: number;
  };
};

/** One table of all figures, columns aligned, and above it what the columns are. */
export function sayTable({ evaluated, nothing, tried }: Table): string {
  const kinds = generators.map(({ key }) => key);
  const head = [
    '',
    'next: log loss',
    'RMSE',
    'AUC',
    'now: log loss',
    'RMSE',
    'AUC',
    'distance',
    ...kinds,
    'M1',
    'M2',
  ];
  const known = ['base rate', ...measures(nothing.next), ...measures(nothing.now)];
  const first = head.map((_, at) => known[at] ?? '');
  const rest = evaluated.map(({ name, figures: { next, now, claims, unfairness } }) => [
    name,
    ...measures(next),
    ...measures(now),
    now.distance.toFixed(3),
    ...kinds.map((key) => sayClaims(claims[key])),
    sayViolations(unfairness.raising),
    sayViolations(unfairness.adding),
  ]);
  const { predictions, students, histories } = tried;
  return [
    `next      whether the next real level is at the cut: ${say(predictions.tested)} predictions, learned from ${say(predictions.learned)} others`,
    `now       whether the true level of a drawn student is: ${say(students)} students, 3 in 10 of them the test; distance of the level from the true one, in levels`,
    `${kinds.join(', ')}`,
    '          claims "shown" that were right, in 100, by kind of school (and to how many students in 100 it was said)',
    `M1, M2    in how many of ${say(histories)} histories raising a judgement (M1), or adding one at or above the result (M2), lowers the result: one such change, drawn / any`,
    '',
    ...align([head, first, ...rest]),
  ].join('\n');
}

function measures({ logLoss, rmse, auc }: Measures): string[] {
  return [logLoss.toFixed(4), rmse.toFixed(4), auc.toFixed(3)];
}

function sayClaims(claims: Claims | undefined): string {
  if (!claims || claims.shown === 0) return 'none';
  const { asked, shown, right } = claims;
  return `${((100 * right) / shown).toFixed(1)} (${((100 * shown) / asked).toFixed(0)})`;
}

function sayViolations({ drawn, any }: Violations): string {
  return any === 0 ? '0' : `${say(drawn)} / ${say(any)}`;
}

function say(count: number): string {
  return count.toLocaleString('en');
}

/** The first column to the left, the others to the right. */
function align(lines: readonly string[][]): string[] {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

/** One promise in one line: what it is, by which figures it was held or not. */
export function sayPromise({ key, held, by }: Promised): string {
  const [first = 0, second = 0] = by;
  const said = {
    predicts: `log loss of the next level ${signed(first)} beside average (at most -0.0050) and ${signed(second)} beside decaying 65 (at most +0.0030)`,
    claims: `"shown" right in ${by.map((share) => `${(100 * share).toFixed(1)} %`).join(', ')} (at least 95 % in each of four)`,
    fair: `unfair in ${say(first)} histories by raising and ${say(second)} by adding (none)`,
  };
  return `${held ? 'held  ' : 'FAILED'}  recency-mean: ${said[key]}`;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`;
}
