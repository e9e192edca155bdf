import type { Framework } from '#school/standards/framework.ts';
import type { Report } from '../problems/problem.ts';
import type { Roster } from '../rosters/roster.ts';
import type { Source } from '../sources/source.ts';

/** What each folder of this shelf gives. A format knows files; what a roster or a framework means is not its affair. */
interface AnyFormat {
  name: string;
  /** Whether a source looks like this format by its file names. */
  recognise: (source: Source) => boolean;
}

/** Schools, people and classes. */
export interface RosterFormat extends AnyFormat {
  kind: 'roster';
  read: (source: Source, report: Report) => Promise<Roster>;
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
