import type { ProblemCode } from './problem-codes.ts';

/** `error` stops the whole import; `skipped` leaves something out; `repaired` reads it as meant; `note` only tells. */
export type Severity = 'error' | 'repaired' | 'skipped' | 'note';

/** What was done about a problem. */
export type Done =
  | 'nothing-imported'
  | 'read-as'
  | 'read-as-ended'
  | 'removed'
  | 'ignored'
  | 'filled-blank'
  | 'row-skipped'
  | 'column-skipped'
  | 'value-skipped'
  | 'file-skipped'
  | 'discarded-unread'
  | 'kept';

/** What a reader says when something is not as it should be. */
export interface Finding {
  code: ProblemCode;
  file?: string | null;
  /** The row as a spreadsheet counts it: the header is row 1. */
  row?: number | null;
  column?: string | null;
  value?: string | null;
  /** What the value was read as. */
  to?: string | null;
}

/** One problem of an import, as previews print it. */
export interface Problem {
  file: string | null;
  row: number | null;
  column: string | null;
  value: string | null;
  severity: Severity;
  code: ProblemCode;
  done: Done;
  to: string | null;
}

export type Report = (finding: Finding) => void;
