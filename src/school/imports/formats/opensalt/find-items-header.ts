import { columnOf } from './columns.ts';

/**
 * The row that names the columns of an items table, from 1; null where none does. Above it there may be lines about
 * the framework itself, such as `#title,Mathematics`.
 */
export function findItemsHeader(rows: readonly (readonly string[])[]): number | null {
  const at = rows.findIndex((cells) => {
    const columns = new Set(cells.map(columnOf));
    return columns.has('fullStatement') && (columns.has('humanCodingScheme') || columns.has('identifier'));
  });
  return at < 0 ? null : at + 1;
}
