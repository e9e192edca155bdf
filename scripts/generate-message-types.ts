/**
 * `npm run messages`: writes `src/locales/keys.generated.ts` and `catalogues.generated.ts` from the JSON files.
 * With `--check` it writes nothing and ends with 1 where they no longer agree.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '#locales/index.ts';
import { readEnglish, readTranslated } from './messages/read-message-files.ts';
import { writeCatalogues, writeKeys } from './messages/write-generated-files.ts';

/** The two generated files as they should be now, by path. */
export async function generateMessageTypes(locales: string): Promise<ReadonlyMap<string, string>> {
  const english = await readEnglish(locales);
  const others = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');
  const folders = await Promise.all(others.toSorted().map((tag) => readTranslated(locales, tag)));
  return new Map([
    [join(locales, 'keys.generated.ts'), writeKeys(english)],
    [join(locales, 'catalogues.generated.ts'), writeCatalogues([english, ...folders])],
  ]);
}

/** The generated files that do not agree with the JSON files. */
export async function listStaleFiles(locales: string): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [path, wanted] of await generateMessageTypes(locales)) {
    const found = await readFile(path, 'utf8').catch(() => '');
    if (found !== wanted) stale.push(path);
  }
  return stale;
}

if (import.meta.main) {
  const locales = join(import.meta.dirname, '../src/locales');
  if (process.argv.includes('--check')) {
    const stale = await listStaleFiles(locales);
    for (const path of stale) console.error(`${path} is not up to date. Run: npm run messages`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const [path, text] of await generateMessageTypes(locales)) await writeFile(path, text);
  }
}
