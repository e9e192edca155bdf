import type { Finding } from '../../problems/problem.ts';
import { cleanCell } from '../../tables/clean-cell.ts';
import { type Column, unreadable } from '../../tables/column.ts';
import type { Places } from './apply-mapping.ts';
import type { TableField } from './mapped-table.ts';
import type { RowPlace } from './read-row.ts';

/** Reads the cells of one row by what they hold. */
export interface CellReader {
  has(field: TableField): boolean;
  /** The value of a field; null where it is blank, is left out, or cannot be read (then the row is unusable). */
  cell<T>(field: TableField, column: Column<T>): T | null;
  /** Says that a value is needed, at the first of these fields that the table has, unless the row is unusable already. */
  miss(...fields: readonly TableField[]): void;
  isUsable(): boolean;
}

export function readCells(
  { file, row, cells }: RowPlace,
  { places, headers }: Pick<Places, 'places' | 'headers'>,
  report: (finding: Finding) => void,
): CellReader {
  let usable = true;
  const columnOf = (field: TableField): string | null => headers[places.get(field) ?? -1] ?? null;
  return {
    has: (field) => places.has(field),
    cell: (field, column) => {
      const place = places.get(field);
      if (place === undefined) return null;
      const say = (finding: Omit<Finding, 'file' | 'row' | 'column'>): void =>
        report({ ...finding, file, row, column: columnOf(field) });
      const text = cleanCell(cells[place] ?? '', say);
      const value = text === unreadable || text === '' ? text : column.read(text, say);
      if (value === unreadable) usable = false;
      return value === unreadable || value === ''
        ? null
        : (value as Exclude<typeof value, '' | typeof unreadable>);
    },
    miss: (...fields) => {
      if (!usable) return;
      const field = fields.find((one) => places.has(one));
      report({ code: 'value-missing', file, row, column: field ? columnOf(field) : null });
      usable = false;
    },
    isUsable: () => usable,
  };
}
