import { inspectText } from '../sources/inspect-text.ts';
import { readRecords } from '../sources/read-records.ts';
import type { SourceFile } from '../sources/source.ts';

/** The first row of a table as it stands; null where the file is no text. */
export async function peekHeader(file: SourceFile): Promise<string[] | null> {
  const inspected = await inspectText(file);
  if ('finding' in inspected) return null;
  const { encoding } = inspected;
  for await (const { cells } of readRecords({ file, encoding, separator: ',' }, () => {})) return cells;
  return null;
}
