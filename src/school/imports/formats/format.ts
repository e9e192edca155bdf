import type { Framework } from '#school/standards/framework.ts';
import type { Report } from '../problems/problem.ts';
import type { Roster } from '../rosters/roster.ts';
import type { Source } from '../sources/source.ts';
import type { MappedTable } from './table/mapped-table.ts';

/** What each folder of this shelf gives. A format knows files; what a roster or a framework means is not its affair. */
interface AnyFormat {
  name: string;
  /** Whether a source looks like this format: by its file names, or by the headers of a lone file. */
  recognise: (source: Source) => boolean | Promise<boolean>;
}

export interface ReadChoices {
  /** What the columns of a table hold; null where nobody chose it. */
  mapping: MappedTable | null;
  /** Code of the school that a set without any word about schools is of; null where nobody named one. */
  into: string | null;
}

/** Schools, people and classes. */
export interface RosterFormat extends AnyFormat {
  kind: 'roster';
  read: (source: Source, report: Report, choices: ReadChoices) => Promise<Roster>;
}

/** Official standards. */
export interface FrameworkFormat extends AnyFormat {
  kind: 'framework';
  read: (source: Source, report: Report) => Promise<FrameworkPackage[]>;
}

export interface FrameworkPackage {
  file: string;
  version: string;
  framework: Framework;
}

export type ImportFormat = RosterFormat | FrameworkFormat;
