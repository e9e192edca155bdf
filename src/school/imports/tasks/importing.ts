import type { Database } from '#platform/db/connect.ts';

/** What the worker's tasks about imports need. */
export interface Importing {
  readonly database: Database;
  /** The clock; tests set it */
  readonly now: () => Date;
  /** Told of a fault of the program; a page says only that there was one */
  readonly report: (error: unknown) => void;
}
