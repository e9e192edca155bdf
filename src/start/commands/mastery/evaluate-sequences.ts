import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { Sequence } from '#core/mastery/evaluation/evaluate-method.ts';

export type Read = { readonly sequences: readonly Sequence[] };

/** Only these are read. When work was due, and when it came, are in the file and are no input of any method. */
const rowSchema = z.object({
  course: z.string().min(1),
  student: z.string().min(1),
  order: z.coerce.number().int().min(0),
  level: z.coerce.number().int().min(1).max(4),
});
type Row = z.infer<typeof rowSchema>;

/** So much of all students is kept back for the test. */
const KEPT_BACK = 0.3;

/**
 * Reads a file of levels into one sequence for each student in a course, ordered by the column `order`. A sequence is
 * kept back for the test when the first 32 bits of the SHA-256 of "course,student", as a share of 2³², are below .3: so
 * the split is the same everywhere, and a student's levels are never on both sides. What cannot be read is a `problem`.
 */
export async function readSequences(file: string): Promise<Read | { readonly problem: string }> {
  const rows: Row[] = [];
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true });
  const collect = async (records: AsyncIterable<unknown>) => {
    for await (const record of records) rows.push(rowSchema.parse(record));
  };
  try {
    const source = createReadStream(file);
    if (file.endsWith('.gz')) await pipeline(source, createGunzip(), parser, collect);
    else await pipeline(source, parser, collect);
  } catch (error) {
    const problem = problemOf(error, { file, line: rows.length + 2 });
    if (problem === null) throw error;
    return { problem };
  }
  const sequences = [...Map.groupBy(rows, ({ course, student }) => `${course},${student}`)].map(sequenceOf);
  if (new Set(sequences.map(({ test }) => test)).size < 2)
    return { problem: `${file} has too few students to learn from some and be tested on others.` };
  return { sequences };
}

function sequenceOf([key, rows]: [string, Row[]]): Sequence {
  const inOrder = rows.toSorted((a, b) => a.order - b.order);
  const share = createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
  return {
    course: rows[0]?.course ?? '',
    test: share < KEPT_BACK,
    levels: inOrder.map(({ level }) => level),
  };
}

function problemOf(error: unknown, { file, line }: { file: string; line: number }): string | null {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `${file}, line ${line}: ${issue?.path.join('.')}: ${issue?.message}. The columns course, student, order (0, 1 …) and level (1 to 4) are needed.`;
  }
  if (error instanceof CsvError) return `${file} cannot be read as CSV: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'EISDIR') return `There is no file ${file}.`;
  if (code.startsWith('Z_')) return `${file} is not a gzip file.`;
  return null;
}
