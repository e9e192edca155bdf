import { createHash } from 'node:crypto';
import type { Source } from './sources/source.ts';

/** SHA-256 of all files of a source, by name and content. */
export async function hashFiles(source: Source): Promise<string> {
  const whole = createHash('sha256');
  for (const key of [...source.files.keys()].sort()) {
    whole.update(`${key}\n`);
    for await (const chunk of (await source.files.get(key)?.open()) ?? []) whole.update(chunk);
  }
  return whole.digest('hex');
}
