import type { ImportFormat } from './formats/format.ts';
import { importFormats } from './formats/index.ts';
import type { Source } from './sources/source.ts';

/** The first format of the shelf that knows a source; undefined where none does. */
export async function findFormat(source: Source): Promise<ImportFormat | undefined> {
  for (const format of importFormats) if (await format.recognise(source)) return format;
  return undefined;
}
