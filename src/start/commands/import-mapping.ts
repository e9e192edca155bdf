import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Translate } from '#locales/translate.ts';
import { type MappedTable, mappedTable } from '#school/imports/formats/table/mapped-table.ts';
import { suggestMapping } from '#school/imports/formats/table/suggest-mapping.ts';
import { completeProblem } from '#school/imports/problems/collect-problems.ts';
import { sayProblem } from '#school/imports/say-problem.ts';
import type { OpenedSource } from '#school/imports/sources/source.ts';

/** What `--show-mapping` prints is what `--mapping` takes, whether the guesses beside it are left in or not. */
const mappingFile = z.union([
  z.object({ mapping: mappedTable }).transform(({ mapping }) => mapping),
  mappedTable,
]);

/** Reads the file named by `--mapping`; null where it holds no mapping, and why was said. */
export async function readMapping(path: string, t: Translate): Promise<MappedTable | null> {
  try {
    const text = await readFile(resolve(process.env.INIT_CWD ?? '.', path), 'utf8');
    const read = mappingFile.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch {
    // A file that is not there or is no JSON is answered like one that holds something else.
  }
  process.stderr.write(`${t('import.say.no-mapping', { file: path })}\n`);
  return null;
}

/** Prints what the columns of each table most likely hold, as JSON to be put right and given to `--mapping`. */
export async function showMappings(opened: readonly OpenedSource[], t: Translate): Promise<boolean> {
  let isFound = true;
  for (const one of opened) {
    const found = 'source' in one ? await suggestMapping(one.source) : { findings: one.findings };
    if ('mapping' in found) {
      const { mapping, columns } = found;
      process.stdout.write(`${JSON.stringify({ mapping, columns }, null, 2)}\n`);
      continue;
    }
    isFound = false;
    for (const finding of found.findings)
      process.stderr.write(`${sayProblem({ t }, completeProblem(finding)).message}\n`);
  }
  return isFound;
}
