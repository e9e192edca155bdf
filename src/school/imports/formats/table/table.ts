import type { Report } from '../../problems/problem.ts';
import type { Source } from '../../sources/source.ts';
import { peekHeader } from '../../tables/peek-header.ts';
import type { ReadChoices, RosterFormat } from '../format.ts';
import { findTableFile } from './open-table-file.ts';
import { readMappedTable } from './read-mapped-table.ts';

/** Any table with a row for each student, or for each student in each class: what a column holds is chosen or guessed. */
export const table: RosterFormat = {
  kind: 'roster',
  name: 'table',
  recognise: async (source) => {
    const file = findTableFile(source);
    if (!file?.key.endsWith('.txt')) return file !== null;
    // A text may be anything: a table has columns.
    const header = await peekHeader(file);
    return header !== null && /[,;\t|]/.test(header.join(','));
  },
  read: (source: Source, report: Report, choices: ReadChoices) => readMappedTable(source, choices, report),
};
