/** What an earlier import left here of one record. */
export interface KnownRecord {
  /** Id of the source record. */
  id: string;
  /** The row it became. */
  rowId: string;
  hash: string;
  hasEnded: boolean;
}

/** By source id. */
export type KnownRecords = Map<string, KnownRecord>;

/** A school of this import: one that is here already, or one that the import would make. */
export interface TargetSchool {
  sourceId: string;
  name: string;
  id: string;
  code: string;
  timeZone: string;
  yearStartsIn: number;
  /** Here already; here, but not yet known to be this school of the source; or to be made. */
  state: 'here' | 'to-link' | 'to-make';
  /** Today in the school's time zone. */
  day: string;
}

/** What would become, or became, of the records of one noun. */
export interface Counts {
  added: number;
  changed: number;
  ended: number;
  unchanged: number;
}

export function noCounts(): Counts {
  return { added: 0, changed: 0, ended: 0, unchanged: 0 };
}
