import type { Source } from '../../sources/source.ts';
import type { FrameworkFormat } from '../format.ts';
import { findTableFile, readTableHead } from '../table/open-table-file.ts';
import { findItemsHeader } from './find-items-header.ts';
import { readItemsTable } from './read-items-table.ts';

/** A framework as a table of its items, as OpenSALT imports and exports it, and others after it. */
export const opensalt: FrameworkFormat = {
  kind: 'framework',
  name: 'opensalt',
  recognise: isItemsTable,
  read: readItemsTable,
};

async function isItemsTable(source: Source): Promise<boolean> {
  const file = findTableFile(source);
  const head = file ? await readTableHead(file, () => {}) : null;
  return head !== null && findItemsHeader(head.rows) !== null;
}
