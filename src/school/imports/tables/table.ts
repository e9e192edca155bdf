import type { Columns } from './column.ts';

/** One kind of file a format knows: its columns as read, and what is left alone. */
export interface Table<C extends Columns> {
  /** Lower-case file names it goes by, the published one first. */
  names: readonly string[];
  columns: C;
  /** Known columns that Waymark has no use for; their cells are never looked at. */
  unused: readonly string[];
  /** Columns whose content a school may look for here, though there is no place for it: a note says so. */
  noted?: readonly string[];
  /** Columns with secrets: dropped as the row is cut into cells, never kept, counted or shown. */
  discarded: readonly string[];
  /** The column with the row's own id; `sourcedId` where nothing is said. */
  key?: string;
  /** A row whose `column` holds one of these words says only that the record `key` names is gone. */
  gone?: { column: string; words: readonly string[]; key: string };
}
