import type { Report } from '../problems/problem.ts';
import { inspectText } from '../sources/inspect-text.ts';
import { readRecords, type TextFile } from '../sources/read-records.ts';
import type { SourceFile } from '../sources/source.ts';

/** Finds out how a table's letters and columns are written; null where it is no text, and why was reported. */
export async function openText(file: SourceFile, report: Report): Promise<TextFile | null> {
  const inspected = await inspectText(file);
  if ('finding' in inspected) {
    report(inspected.finding);
    return null;
  }
  const { encoding, marked } = inspected;
  if (encoding !== 'utf-8')
    report({ code: 'encoding-repaired', file: file.name, value: encoding, to: 'utf-8' });
  else if (marked) report({ code: 'byte-order-mark', file: file.name });
  const separator = await guessSeparator({ file, encoding, separator: '\u0000' });
  if (separator !== ',') {
    report({
      code: 'separator-repaired',
      file: file.name,
      value: separator === '\t' ? 'tab' : separator,
      to: ',',
    });
  }
  return { file, encoding, separator };
}

/** Some spreadsheets write semicolons or tabs; the header tells, since no column's name holds either. */
async function guessSeparator(text: TextFile): Promise<string> {
  for await (const { cells } of readRecords(text, () => {})) {
    const line = cells[0] ?? '';
    if (line.includes(',')) return ',';
    return line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
  }
  return ',';
}
