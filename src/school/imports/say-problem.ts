import type { Speech } from '#locales/translate.ts';
import { tableFields } from './formats/table/mapped-table.ts';
import { sayField } from './formats/table/say-field.ts';
import type { Done, Problem } from './problems/problem.ts';
import type { ProblemCode } from './problems/problem-codes.ts';

/** Every sentence about a problem is given the same three words and uses those it needs. */
type SayProblem = (
  key: `import.${ProblemCode}` | `import.done.${Done}`,
  words: { value: string; to: string; column: string },
) => string;

export interface SaidProblem extends Problem {
  /** What is the matter, as a sentence. */
  message: string;
  /** What was done about it, as a sentence. */
  doneAs: string;
}

/** A problem with its sentences in a reader's language. */
export function sayProblem({ t }: Pick<Speech, 't'>, problem: Problem): SaidProblem {
  const say = t as unknown as SayProblem;
  const field = problem.code === 'column-read-as' ? tableFields.find((one) => one === problem.to) : undefined;
  const to = field === undefined ? (problem.to ?? '') : sayField({ t }, field);
  const words = { value: problem.value ?? '', to, column: problem.column ?? '' };
  return {
    ...problem,
    message: say(`import.${problem.code}`, words),
    doneAs: say(`import.done.${problem.done}`, words),
  };
}
