import type { Finding, Report } from '../problems/problem.ts';
import type { Gone } from '../rosters/roster.ts';
import type { Columns, RowOf } from './column.ts';
import type { OpenTable } from './open-table.ts';

/** A row with its place, and a report that knows the place. */
export interface PlacedRow<C extends Columns> {
  file: string;
  row: number;
  cells: RowOf<C>;
}

export type RowReport = (finding: Omit<Finding, 'file' | 'row'>) => void;

type Convert<C extends Columns, R> = (row: PlacedRow<C>, report: RowReport) => readonly R[];

/**
 * Turns the rows of a table into rows of a roster. A table read for another file's sake is `isDerived`: its cells are
 * spoken of once, by whoever reads it for its own sake.
 */
export async function* readRows<C extends Columns, R>(
  table: OpenTable<C> | null,
  convert: Convert<C, R>,
  { report, isDerived = false }: { report: Report; isDerived?: boolean },
): AsyncGenerator<R> {
  if (!table) return;
  for await (const { file, row, cells } of table.rows(isDerived ? () => {} : report)) {
    if (cells) yield* convert({ file, row, cells }, (finding) => report({ ...finding, file, row }));
  }
}

/** The same where a row may say that its record is gone; `idOf` makes the id of the record from what the row says. */
export async function* streamRows<C extends Columns, R>(
  table: OpenTable<C> | null,
  convert: Convert<C, R>,
  { report, idOf }: { report: Report; idOf: (id: string) => string },
): AsyncGenerator<R | Gone> {
  if (!table) return;
  for await (const { file, row, cells, gone } of table.rows(report)) {
    if (cells) yield* convert({ file, row, cells }, (finding) => report({ ...finding, file, row }));
    else if (gone !== null) yield { file, row, sourceId: idOf(gone), gone: true };
  }
}

interface Listed {
  file: string;
  row: number;
  sourceId: string;
}

/**
 * Passes on what is listed again and again (a student in each of their classes) once. A row that says something else
 * about the same id passes too, so that the check of the whole roster can name it.
 */
export async function* onceEach<R extends Listed>(rows: AsyncIterable<R>): AsyncGenerator<R> {
  const seen = new Map<string, string>();
  for await (const row of rows) {
    const print = JSON.stringify({ ...row, file: '', row: 0 });
    if (seen.get(row.sourceId) === print) continue;
    if (!seen.has(row.sourceId)) seen.set(row.sourceId, print);
    yield row;
  }
}

/** The first row of each id; that a later one says something else is told, and no reason to stop. */
export async function* firstEach<R extends Listed & { givenName: string; familyName: string }>(
  rows: AsyncIterable<R>,
  report: Report,
): AsyncGenerator<R> {
  const seen = new Map<string, string>();
  for await (const row of rows) {
    const print = JSON.stringify({ ...row, file: '', row: 0 });
    const before = seen.get(row.sourceId);
    if (before === undefined) {
      seen.set(row.sourceId, print);
      yield row;
    } else if (before !== print) {
      const { file, row: at, givenName, familyName } = row;
      report({ code: 'contact-twice-different', file, row: at, value: `${givenName} ${familyName}`.trim() });
    }
  }
}
