import type { Finding } from '../../problems/problem.ts';
import type { Source } from '../../sources/source.ts';
import { type GuessedColumn, guessMapping } from './guess-mapping.ts';
import { hashHeaders } from './hash-headers.ts';
import type { MappedTable } from './mapped-table.ts';
import { findTableFile, readTableHead } from './open-table-file.ts';

export interface SuggestedMapping {
  mapping: MappedTable;
  columns: readonly GuessedColumn[];
  /** A few rows below the header, to show beside the choice */
  samples: readonly (readonly string[])[];
  /** By which a school finds a mapping again that it has chosen before */
  headerHash: string;
}

/** How many rows are shown beside the choice of what each column holds. */
const rowsShown = 5;

/** What the columns of a source's one table most likely hold; findings where it has none that can be read. */
export async function suggestMapping(
  source: Source,
): Promise<SuggestedMapping | { findings: readonly Finding[] }> {
  const file = findTableFile(source);
  if (!file) return { findings: [{ code: 'source-unknown-format', file: source.label }] };
  const findings: Finding[] = [];
  const head = await readTableHead(file, (finding) => findings.push(finding));
  if (!head) return { findings };
  const { mapping, columns } = guessMapping(head.rows, head);
  const samples = head.rows
    .slice(mapping.headerRow)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, rowsShown);
  return { mapping, columns, samples, headerHash: hashHeaders(columns.map(({ header }) => header)) };
}
