import type { Report } from '../../problems/problem.ts';
import { plainLetters } from '../../tables/read-language.ts';
import { guessMapping } from './guess-mapping.ts';
import type { MappedTable, TableField } from './mapped-table.ts';
import type { TableHead } from './open-table-file.ts';

export interface Places {
  mapping: MappedTable;
  /** The place of each field in a row, from 0 */
  places: ReadonlyMap<TableField, number>;
  /** The columns as the file names them */
  headers: readonly string[];
}

/**
 * Where each field stands in a table. Without a mapping it is guessed, and said column by column; with one, the table
 * must have its columns, in whatever order.
 */
export function applyMapping(head: TableHead, chosen: MappedTable | null, report: Report): Places | null {
  const file = head.file.name;
  const guessed = chosen === null ? guessMapping(head.rows, head) : null;
  const mapping = chosen ?? guessed?.mapping;
  if (!mapping) return null;
  const row = mapping.headerRow;
  const headers = (head.rows[row - 1] ?? []).map((header) => header.trim());
  while (headers.at(-1) === '') headers.pop();
  if (!hasColumns(headers, mapping)) {
    report({ code: 'table-is-another', file, row, value: headers.join(', ') });
    return null;
  }
  if (guessed) report({ code: 'table-read-as-guessed', file });
  const left = [...mapping.columns];
  const places = new Map<TableField, number>();
  headers.forEach((header, place) => {
    const at = left.findIndex((column) => plainLetters(column.header) === plainLetters(header));
    const field = left.splice(at, 1)[0]?.field ?? null;
    if (field !== null) places.set(field, place);
    if (header === '') return;
    if (field === null) report({ code: 'column-unknown', file, row, column: header });
    else if (guessed) report({ code: 'column-read-as', file, row, column: header, to: field });
  });
  return { mapping, places, headers };
}

function hasColumns(headers: readonly string[], { columns }: MappedTable): boolean {
  const sorted = (list: readonly string[]): string => JSON.stringify(list.map(plainLetters).sort());
  return sorted(headers) === sorted(columns.map(({ header }) => header));
}
