import type { Finding, Report } from '../problems/problem.ts';
import { type CsvRecord, readRecords, type TextFile } from '../sources/read-records.ts';
import type { Source } from '../sources/source.ts';
import { cleanCell } from './clean-cell.ts';
import { type CellReport, type Column, type Columns, type RowOf, unreadable } from './column.ts';
import { type KnownColumn, matchHeader } from './match-header.ts';
import { openText } from './open-text.ts';
import type { Table } from './table.ts';

interface ReadRow<C extends Columns> {
  file: string;
  row: number;
  /** Null where the row says only that a record is gone. */
  cells: RowOf<C> | null;
  gone: string | null;
}

/** A table of a source whose header has been understood. Its rows may be read again and again. */
export interface OpenTable<C extends Columns> {
  file: string;
  /** The columns as the file itself names them. */
  header: readonly string[];
  has(column: keyof C): boolean;
  /** Whether an error that was told already explains why no row has this id: the row was unreadable, or the rest was. */
  explains(id: string): boolean;
  rows(report: Report): AsyncGenerator<ReadRow<C>>;
}

/** Opens a table of a source by any of its names; null where it is not there or its header cannot be used. */
export async function openTable<C extends Columns>(
  source: Source,
  table: Table<C>,
  report: Report,
): Promise<OpenTable<C> | null> {
  const file = table.names.map((name) => source.files.get(name)).find((found) => found !== undefined);
  if (!file) return null;
  const text = await openText(file, report);
  if (!text) return null;
  const header = await readHeader(text, report);
  if (!header) return null;
  const { columns, findings } = matchHeader(header, knownColumns(table));
  let usable = true;
  for (const finding of findings) {
    if (finding.code === 'header-twice') usable = false;
    report({ ...finding, file: file.name });
  }
  for (const name of table.discarded) {
    if (columns.includes(name)) report({ code: 'password-discarded', file: file.name, column: name });
  }
  for (const name of table.noted ?? []) {
    if (columns.includes(name)) report({ code: 'column-unused', file: file.name, column: name });
  }
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.needs === 'nothing' || columns.includes(name)) continue;
    report({ code: 'column-missing', file: file.name, row: 1, column: name });
    usable = false;
  }
  if (!usable) return null;
  const places = Object.entries(table.columns).map(([name, column]) => ({
    name,
    column,
    place: columns.indexOf(name),
  }));
  const faults: Faults = { ids: new Set(), isCutShort: false };
  return {
    file: file.name,
    header,
    explains: (id) => faults.isCutShort || faults.ids.has(id),
    has: (column) => columns.includes(String(column)),
    rows: (rowReport) => readRows({ text, table, columns, width: header.length, places, faults }, rowReport),
  };
}

async function readHeader(text: TextFile, report: Report): Promise<string[] | null> {
  for await (const { cells } of readRecords(text, report)) {
    if (cells.every((cell) => cell.trim() === '')) break;
    return withoutBlankEnd(cells.map((cell) => cell.trim()));
  }
  report({ code: 'file-empty', file: text.file.name });
  return null;
}

function withoutBlankEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

function knownColumns<C extends Columns>(table: Table<C>): KnownColumn[] {
  const read = Object.entries(table.columns).map(([name, { aliases }]) => ({ name, aliases }));
  return [
    ...read,
    ...[...table.unused, ...(table.noted ?? []), ...table.discarded].map((name) => ({ name, aliases: [] })),
  ];
}

interface Reading<C extends Columns> {
  text: TextFile;
  table: Table<C>;
  columns: readonly (string | null)[];
  width: number;
  /** The columns that are read, with their places in a row; -1 where the file has none. */
  places: readonly { name: string; column: Column<unknown>; place: number }[];
  faults: Faults;
}

interface Faults {
  ids: Set<string>;
  isCutShort: boolean;
}

async function* readRows<C extends Columns>(reading: Reading<C>, report: Report): AsyncGenerator<ReadRow<C>> {
  const file = reading.text.file.name;
  const key = reading.columns.indexOf(reading.table.key ?? 'sourcedId');
  let rows = 0;
  const ownReport: Report = (finding) => {
    reading.faults.isCutShort = true;
    report(finding);
  };
  for await (const record of readRecords(reading.text, ownReport)) {
    if (record.row === 1) continue;
    if (record.cells.every((cell) => cell.trim() === '')) {
      report({ code: 'row-blank', file, row: record.row });
      continue;
    }
    rows += 1;
    const gone = readGone(reading, record);
    if (gone !== null) {
      yield { file, row: record.row, cells: null, gone };
      continue;
    }
    const cells = readCells(reading, record, (finding) => report({ ...finding, file, row: record.row }));
    if (cells) yield { file, row: record.row, cells, gone: null };
    else reading.faults.ids.add(record.cells[key]?.trim() ?? '');
  }
  if (rows === 0) report({ code: 'file-without-rows', file });
}

function readGone<C extends Columns>({ table, columns }: Reading<C>, { cells }: CsvRecord): string | null {
  if (!table.gone) return null;
  const word = cells[columns.indexOf(table.gone.column)]?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
  if (!table.gone.words.includes(word)) return null;
  return cells[columns.indexOf(table.gone.key)]?.trim() || null;
}

function readCells<C extends Columns>(
  { places, width }: Reading<C>,
  { cells }: CsvRecord,
  report: (finding: Omit<Finding, 'file' | 'row'>) => void,
): RowOf<C> | null {
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    report({ code: 'row-long', value: String(cells.length), to: String(width) });
    return null;
  }
  if (cells.length < width) report({ code: 'row-short', value: String(cells.length), to: String(width) });
  let usable = true;
  const read: Record<string, unknown> = {};
  for (const { name, column, place } of places) {
    const cellReport: CellReport = (finding) => report({ ...finding, column: name });
    const text = cleanCell(place < 0 ? '' : (cells[place] ?? ''), cellReport);
    read[name] = null;
    if (text === unreadable) {
      usable = false;
      continue;
    }
    if (text === '') {
      if (column.needs !== 'cell') continue;
      report({ code: 'value-missing', column: name });
      usable = false;
      continue;
    }
    const value = column.read(text, cellReport);
    if (value === unreadable) usable = false;
    else read[name] = value;
    if (value === null && column.needs === 'cell') usable = false;
  }
  return usable ? (read as RowOf<C>) : null;
}
