import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Database } from '#platform/db/connect.ts';
import { acrossSchools } from '#platform/db/in-school.ts';
import { checkImport, type ImportChoices } from '#school/imports/check-import.ts';
import type { Preview } from '#school/imports/preview.ts';
import { openSources } from '#school/imports/sources/open-sources.ts';

export const importFixtures = join(import.meta.dirname, '../fixtures/imports');

/** Thursday 10 September 2026, eleven in the morning in New York. */
const usual: ImportChoices = {
  now: new Date('2026-09-10T15:00:00Z'),
  timeZone: 'America/New_York',
  into: null,
  system: null,
};

/** Checks one source and says what it would do. */
export function previewPath(
  database: Database,
  path: string,
  choices: Partial<ImportChoices> = {},
): Promise<Preview> {
  return run({ database, path, choices, writes: false });
}

/** Checks one source and does it where no error stops it; answers what it said before. */
export function importPath(
  database: Database,
  path: string,
  choices: Partial<ImportChoices> = {},
): Promise<Preview> {
  return run({ database, path, choices, writes: true });
}

/** The same for files given as text, put in a folder for as long as it takes. */
export function importFiles(
  database: Database,
  files: Readonly<Record<string, string | Uint8Array>>,
  choices: Partial<ImportChoices> = {},
): Promise<Preview> {
  return inFolder(files, (folder) => importPath(database, folder, choices));
}

/** The same, without writing. */
export function previewFiles(
  database: Database,
  files: Readonly<Record<string, string | Uint8Array>>,
  choices: Partial<ImportChoices> = {},
): Promise<Preview> {
  return inFolder(files, (folder) => previewPath(database, folder, choices));
}

/** Puts files in a folder of their own and takes them away again. */
export async function inFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-import-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  database: Database;
  path: string;
  choices: Partial<ImportChoices>;
  writes: boolean;
}

async function run({ database, path, choices, writes }: Run): Promise<Preview> {
  const [opened] = await openSources([path]);
  if (!opened) throw new Error(`Nothing at ${path}`);
  try {
    return await acrossSchools(database, async (enter, db) => {
      const access = { enter, db };
      const checked = await checkImport(access, opened, { ...usual, ...choices });
      if (writes) await checked.apply?.(access, () => {});
      return checked.preview;
    });
  } finally {
    if ('source' in opened) opened.source.close();
  }
}

/** Added, changed, ended, unchanged of each noun, as four numbers. */
export function countsOf(preview: Preview): Record<string, [number, number, number, number]> {
  return Object.fromEntries(
    Object.entries(preview.counts).map(([noun, { added, changed, ended, unchanged }]) => [
      noun,
      [added, changed, ended, unchanged],
    ]),
  );
}

/** Problems as short lines: `code file:row column “value” → to`. */
export function problemLines(preview: Preview): string[] {
  return preview.problems.map(({ code, file, row, column, value, to }) =>
    [
      code,
      [file, row].filter((part) => part !== null).join(':'),
      column ?? '',
      value === null ? '' : `“${value}”`,
      to === null ? '' : `→ ${to}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}
