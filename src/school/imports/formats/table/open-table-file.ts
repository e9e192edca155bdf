import type { Report } from '../../problems/problem.ts';
import { inspectText } from '../../sources/inspect-text.ts';
import { readRecords } from '../../sources/read-records.ts';
import type { Source, SourceFile } from '../../sources/source.ts';
import type { Written } from './guess-mapping.ts';

const endings = ['.csv', '.tsv', '.txt'];

/** The one table of a source; null where there is none, or more than one. */
export function findTableFile({ files }: Source): SourceFile | null {
  const tables = [...files.values()].filter(({ key }) => endings.some((ending) => key.endsWith(ending)));
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

/** So many rows are looked at to find out what a table holds. */
const rowsLookedAt = 60;

export interface TableHead extends Written {
  file: SourceFile;
  /** The first rows, the header among them */
  rows: string[][];
}

/** The first rows of a table and how its letters and columns are written; null where it is no text, which was reported. */
export async function readTableHead(file: SourceFile, report: Report): Promise<TableHead | null> {
  const inspected = await inspectText(file);
  if ('finding' in inspected) {
    report(inspected.finding);
    return null;
  }
  const { encoding, marked } = inspected;
  if (encoding !== 'utf-8')
    report({ code: 'encoding-repaired', file: file.name, value: encoding, to: 'utf-8' });
  else if (marked) report({ code: 'byte-order-mark', file: file.name });
  const separator = await guessSeparator(file, encoding);
  const rows: string[][] = [];
  for await (const { cells } of readRecords({ file, encoding, separator }, report)) {
    rows.push(cells);
    if (rows.length >= rowsLookedAt) break;
  }
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) {
    report({ code: 'file-empty', file: file.name });
    return null;
  }
  return { file, rows, encoding, separator };
}

/** The sign that stands most often between words in the first lines: exports use commas, semicolons, tabs and bars. */
async function guessSeparator(
  file: SourceFile,
  encoding: Written['encoding'],
): Promise<Written['separator']> {
  const counts: Record<Written['separator'], number> = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let lines = 0;
  for await (const { cells } of readRecords({ file, encoding, separator: '\u0000' }, () => {})) {
    const line = (cells[0] ?? '').replace(/"[^"]*"/g, '');
    for (const sign of [',', ';', '\t', '|'] as const) counts[sign] += line.split(sign).length - 1;
    lines += 1;
    if (lines === 5) break;
  }
  const best = Math.max(...Object.values(counts));
  return ([',', ';', '\t', '|'] as const).find((sign) => counts[sign] === best) ?? ',';
}
