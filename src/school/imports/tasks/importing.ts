import type { Database } from '#platform/db/connect.ts';
import type { FetchOptions } from '#school/standards/fetches/fetch-frameworks.ts';

/** What the worker's tasks about imports need. */
export interface Importing {
  readonly database: Database;
  /** The clock; tests set it */
  readonly now: () => Date;
  /** Told of a fault of the program; a page says only that there was one */
  readonly report: (error: unknown) => void;
  /** How addresses are read; what is left out is as usual */
  readonly fetching?: FetchOptions;
}
