import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Report } from '../problems/problem.ts';
import type { Encoding } from './inspect-text.ts';
import { limits } from './limits.ts';
import type { SourceFile } from './source.ts';

export interface TextFile {
  file: SourceFile;
  encoding: Encoding;
  separator: string;
}

/** A record with the row a spreadsheet shows for it. */
export interface CsvRecord {
  row: number;
  cells: string[];
}

/** Streams a table's records, header first. A table that cannot be read to its end is reported and ends early. */
export async function* readRecords(text: TextFile, report: Report): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    delimiter: text.separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.recordBytes,
  });
  let row = 0;
  try {
    const stream = await text.file.open();
    pipeline(
      stream,
      (bytes: AsyncIterable<Buffer>) => toUtf8(bytes, text.encoding),
      parser,
      () => {
        // The loop below meets the same error; here it only must not go unheard.
      },
    );
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    const isCsv = error instanceof CsvError;
    report({
      code: isCsv ? 'csv-broken' : 'file-unreadable',
      file: text.file.name,
      row: row + 1,
      value: isCsv ? error.code : error instanceof Error ? error.message : String(error),
    });
  }
}

async function* toUtf8(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer | string> {
  if (encoding === 'utf-8') {
    yield* bytes;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
