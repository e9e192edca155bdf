import { z } from 'zod';
import type { CheckedImport, ManyEndings } from '../check-import.ts';
import { type MappedTable, mappedTable } from '../formats/table/mapped-table.ts';
import type { Preview } from '../preview.ts';

/** What a leader chose about a file. */
export const draftChoices = z.object({
  /** Name of the system it comes from; null to believe the file */
  system: z.string().nullable().default(null),
  /** Source id of the school in the file that is the leader's own; null where nobody chose */
  school: z.string().nullable().default(null),
  /** What the columns of a table hold; null to read it as its headers suggest */
  mapping: mappedTable.nullable().default(null),
});
export type DraftChoices = z.output<typeof draftChoices>;

/** How far a draft is. */
export type DraftState =
  /** Waits for the worker */
  | 'waiting'
  | 'checking'
  /** Checked: it may be applied, or an error stops it */
  | 'checked'
  | 'applying'
  | 'applied'
  /** A check or an import broke off; it may be asked for again */
  | 'stopped'
  /** Somebody decided against it */
  | 'left';

/** Why a check or an import broke off. */
export type StoppedBecause =
  /** A fault of the program; the log knows more */
  | 'fault'
  /** The school changed between the check and the import: it was checked again */
  | 'changed'
  /** Whoever asked leads the school no more */
  | 'not-leader'
  /** The content was removed after a day */
  | 'removed';

/** What a check found, as it is kept: the problems themselves are rows of their own. */
export interface Found extends Omit<Preview, 'problems'> {
  /** How many of the problems are kept one by one */
  readonly keptProblems: number;
  readonly schoolsInFile: CheckedImport['schoolsInFile'];
  readonly manyEndings: readonly ManyEndings[];
  /** How a table was read; none for files of a known format */
  readonly table: ReadTable | null;
}

/** How the columns of a table were read, with what a person needs to say it better. */
export interface ReadTable {
  readonly mapping: MappedTable;
  /** Whether the school chose it before, for a table with the same columns */
  readonly isRemembered: boolean;
  /** A few rows below the header */
  readonly samples: readonly (readonly string[])[];
}

/** Whether an import would do anything at all. */
export function changesAnything({ counts }: Pick<Preview, 'counts'>): boolean {
  return Object.values(counts).some(({ added, changed, ended }) => added + changed + ended > 0);
}
