import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

const key = z
  .string()
  .regex(/^[a-z]+(\.[a-z0-9-]+)+$/, 'a key is the name of its area, a dot, and small letters with hyphens');
const englishFile = z.record(key, z.strictObject({ text: z.string().min(1), note: z.string().optional() }));
const translatedFile = z.record(
  key,
  z.strictObject({
    text: z.string().min(1),
    status: z.enum(['draft', 'machine', 'reviewed']),
    reviewer: z.string().min(1).optional(),
    date: z.iso.date().optional(),
    of: z.string().regex(/^[0-9a-f]{8}$/, 'eight hex digits'),
  }),
);

/** The messages of one file, by key. English has neither status nor `of`. */
export type EnglishArea = z.infer<typeof englishFile>;
export type TranslatedArea = z.infer<typeof translatedFile>;

/** One language's folder, area by area, in alphabetical order. */
export interface LanguageFolder<AreaFile> {
  language: string;
  areas: ReadonlyMap<string, AreaFile>;
}

/** Reads `en`. Throws an Error naming the file and the place where one has not the agreed shape. */
export function readEnglish(locales: string): Promise<LanguageFolder<EnglishArea>> {
  return readFolder(locales, 'en', englishFile);
}

/** Reads the folder of another language. Throws as `readEnglish` does. */
export function readTranslated(locales: string, language: string): Promise<LanguageFolder<TranslatedArea>> {
  return readFolder(locales, language, translatedFile);
}

async function readFolder<AreaFile extends Record<string, unknown>>(
  locales: string,
  language: string,
  shape: z.ZodType<AreaFile>,
): Promise<LanguageFolder<AreaFile>> {
  const names = (await readdir(join(locales, language))).filter((name) => name.endsWith('.json'));
  const areas = new Map<string, AreaFile>();
  for (const name of names.toSorted()) {
    const area = basename(name, '.json');
    const where = `${language}/${name}`;
    const read = shape.safeParse(parseJson(await readFile(join(locales, language, name), 'utf8'), where));
    if (!read.success) throw new Error(`${where}: ${z.prettifyError(read.error)}`);
    const stray = Object.keys(read.data).find((each) => !each.startsWith(`${area}.`));
    if (stray) throw new Error(`${where}: the key "${stray}" must begin with "${area}."`);
    areas.set(area, read.data);
  }
  return { language, areas };
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
