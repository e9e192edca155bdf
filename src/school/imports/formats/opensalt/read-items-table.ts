import type { Finding, Report } from '../../problems/problem.ts';
import { limits } from '../../sources/limits.ts';
import { readRecords } from '../../sources/read-records.ts';
import type { Source } from '../../sources/source.ts';
import { cleanCell } from '../../tables/clean-cell.ts';
import { unreadable } from '../../tables/column.ts';
import { readPackage } from '../case/read-package.ts';
import type { FrameworkPackage } from '../format.ts';
import { findTableFile, readTableHead, type TableHead } from '../table/open-table-file.ts';
import { columnOf, type ItemsColumn, isUnused } from './columns.ts';
import { findItemsHeader } from './find-items-header.ts';
import { makePackage } from './make-package.ts';

export interface ItemsRow {
  row: number;
  cells: Partial<Record<ItemsColumn, string>>;
}

export interface ItemsTable {
  file: string;
  /** What the lines above the header say of the framework, by name in small letters */
  said: ReadonlyMap<string, string>;
  /** The column of each header, and what the file calls it */
  headers: ReadonlyMap<ItemsColumn, string>;
  rows: readonly ItemsRow[];
}

/** Reads an items table as a CASE package, and the package as any other. */
export async function readItemsTable(source: Source, report: Report): Promise<FrameworkPackage[]> {
  const file = findTableFile(source);
  for (const other of source.files.values())
    if (other !== file) report({ code: 'file-unknown', file: other.name });
  if (file && file.size > limits.jsonBytes) {
    report({ code: 'file-too-large', file: file.name });
    return [];
  }
  const head = file ? await readTableHead(file, report) : null;
  const table = head ? await readRows(head, report) : null;
  if (!table) return [];
  const { content, rowOfItem } = makePackage(table, report);
  const read = readPackage(content, table.file, inTableWords(table, rowOfItem, report));
  return read ? [{ ...read, version: 'csv' }] : [];
}

async function readRows(head: TableHead, report: Report): Promise<ItemsTable | null> {
  const headerRow = findItemsHeader(head.rows);
  if (headerRow === null) return null;
  const file = head.file.name;
  const columns = (head.rows[headerRow - 1] ?? []).map((header) => header.trim());
  const headers = new Map<ItemsColumn, string>();
  const places = columns.map((header) => {
    const column = columnOf(header);
    if (column !== null && !headers.has(column)) {
      headers.set(column, header);
      return column;
    }
    if (header !== '' && column === null && !isUnused(header))
      report({ code: 'column-unknown', file, row: headerRow, column: header });
    return null;
  });
  const rows: ItemsRow[] = [];
  for await (const { row, cells } of readRecords(head, report)) {
    if (row <= headerRow) continue;
    if (cells.every((cell) => cell.trim() === '')) {
      if (cells.length > 1) report({ code: 'row-blank', file, row });
      continue;
    }
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      report({ code: 'row-long', file, row, value: String(cells.length), to: String(columns.length) });
      continue;
    }
    const read: ItemsRow['cells'] = {};
    places.forEach((column, place) => {
      const text = cleanCell(cells[place] ?? '', (finding) =>
        report({ ...finding, file, row, column: columns[place] ?? null }),
      );
      if (column !== null && text !== unreadable && text !== '') read[column] = text;
    });
    rows.push({ row, cells: read });
  }
  return { file, said: saidAbove(head.rows.slice(0, headerRow - 1)), headers, rows };
}

/** `#title,Mathematics` says what the framework is called. */
function saidAbove(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([name = '', value = '']): [string, string][] =>
      name.trim().startsWith('#') && value.trim() !== ''
        ? [[name.trim().slice(1).trim().toLowerCase(), value.trim()]]
        : [],
    ),
  );
}

/** Problems of the package are told in the rows and columns of the table. */
function inTableWords({ headers }: ItemsTable, rowOfItem: readonly number[], report: Report): Report {
  return (finding: Finding) => {
    const [part, name] = finding.column?.split('.') ?? [];
    const isItem = part === 'CFItems';
    const row = isItem && finding.row != null ? (rowOfItem[finding.row - 1] ?? null) : null;
    const column = isItem && name ? (headers.get(name as ItemsColumn) ?? name) : (finding.column ?? null);
    report({ ...finding, row, column });
  };
}
