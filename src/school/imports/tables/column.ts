import type { Finding } from '../problems/problem.ts';

/** Reports on the cell at hand: its file, row and column are filled in. */
export type CellReport = (finding: Omit<Finding, 'file' | 'row' | 'column'>) => void;

/** How one column is read. `read` gets the text without surrounding spaces, never blank; null leaves the value out. */
export interface Column<T> {
  aliases: readonly string[];
  /** `cell`: each row needs a value. `header`: the column must be there. */
  needs: 'cell' | 'header' | 'nothing';
  read: (text: string, report: CellReport) => T | null | typeof unreadable;
}

/** The value cannot be used and the row goes with it; a finding said why. */
export const unreadable = Symbol('unreadable');

export type Columns = Record<string, Column<unknown>>;

type ValueOf<C> = C extends Column<infer T> ? T : never;

/** A row as read: needed columns have a value, others may be null. */
export type RowOf<C extends Columns> = {
  [K in keyof C]: C[K] extends { needs: 'cell' } ? ValueOf<C[K]> : ValueOf<C[K]> | null;
};
