import type { InSchool } from '#platform/db/in-school.ts';
import type { TargetSchool } from '../records/known.ts';
import type { PlacedContents, PlacedKind } from '../rosters/placed.ts';

/** A record with the id of the row it is or becomes. */
export interface Incoming<K extends PlacedKind> {
  rowId: string;
  content: PlacedContents[K];
}

/** What writers need to know beyond the record. */
export interface WriteContext {
  target: TargetSchool;
  /** Where rows say they came from. */
  source: string;
  /** The row a record of the source is in this school; null where it is none. */
  rowOf(kind: 'term' | 'course' | 'class' | 'person', sourceId: string): string | null;
  /** First day of the earliest term of a class; null where it has none. */
  startOf(classSourceId: string): string | null;
}

/** How records of one kind become rows. Each speaks to the verbs of the noun that owns the rows. */
export interface Writer<K extends PlacedKind> {
  add(school: InSchool, records: readonly Incoming<K>[], context: WriteContext): Promise<void>;
  /** Brings a row up to what the source says and returns the row that now holds. */
  change(school: InSchool, record: Incoming<K>, context: WriteContext): Promise<string>;
  end(school: InSchool, rowIds: readonly string[], context: WriteContext): Promise<void>;
  /** True where a record that returns takes up its old row; false where a new row begins. */
  keepsRow: boolean;
  /** Rows of new records that are here already, in the order of the records. */
  findExisting?(
    school: InSchool,
    records: readonly Incoming<K>[],
    context: WriteContext,
  ): Promise<(Existing | null)[]>;
  /** Of rows that the source still lists as before, those that somebody of the school has ended meanwhile. */
  listEndedHere?(school: InSchool, rowIds: readonly string[], context: WriteContext): Promise<Set<string>>;
}

export interface Existing {
  rowId: string;
  /** True where the school ended it: an import does not bring it back. */
  wasEndedHere: boolean;
}

/** A reference that the checks have found good. */
export function knownRow(row: string | null, sourceId: string): string {
  if (row === null) throw new Error(`A checked record names ${sourceId}, which has no row`);
  return row;
}
