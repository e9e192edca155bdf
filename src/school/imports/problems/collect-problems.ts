import type { Finding, Problem, Report, Severity } from './problem.ts';
import { type ProblemCode, problemCodes } from './problem-codes.ts';

/** Of one code in one column of one file this many are kept one by one; further ones are counted. */
const keptPerGroup = 1000;
/** A value is shown only this far: enough to find it, not enough to fill a screen. */
const shownCharacters = 120;

export interface ProblemGroup {
  file: string | null;
  column: string | null;
  code: ProblemCode;
  severity: Severity;
  count: number;
}

export interface Problems {
  report: Report;
  list(): Problem[];
  groups(): ProblemGroup[];
  count(severity: Severity): number;
}

/** Collects what readers report: each with its place, and a whole count where a group is very long. */
export function collectProblems(): Problems {
  const kept: Problem[] = [];
  const groups = new Map<string, ProblemGroup>();

  function report(finding: Finding): void {
    const problem = completeProblem(finding);
    const key = `${problem.code}\n${problem.file}\n${problem.column}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, groupOf(problem));
    if ((group?.count ?? 1) <= keptPerGroup) kept.push(problem);
  }

  return {
    report,
    list: () => kept,
    groups: () => [...groups.values()],
    count: (severity) =>
      [...groups.values()].reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), 0),
  };
}

/** A finding with what its code says: how grave it is and what is done about it. */
export function completeProblem(finding: Finding): Problem {
  const [severity, done] = problemCodes[finding.code];
  return {
    file: finding.file ?? null,
    row: finding.row ?? null,
    column: finding.column ?? null,
    value: shorten(finding.value ?? null),
    severity,
    code: finding.code,
    done,
    to: shorten(finding.to ?? null),
  };
}

function groupOf(problem: Problem): ProblemGroup {
  const { file, column, code, severity } = problem;
  return { file, column, code, severity, count: 1 };
}

function shorten(value: string | null): string | null {
  if (value === null || value.length <= shownCharacters) return value;
  return `${value.slice(0, shownCharacters).toWellFormed()}…`;
}
