import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from './limits.ts';
import { placeFiles } from './place-files.ts';
import type { FoundFile, OpenedSource } from './source.ts';

/** Rosters lie at the root or in one folder of it; deeper files are not looked for. */
const deepest = 3;

/** Opens a folder of files. */
export async function openFolder(path: string, label: string): Promise<OpenedSource> {
  const placed = placeFiles(await findFiles(path, ''));
  if (!('files' in placed)) {
    return { findings: placed.findings.map((finding) => ({ file: label, ...finding })) };
  }
  return { source: { label, files: placed.files, findings: placed.findings, close: () => {} } };
}

async function findFiles(root: string, below: string, depth = 1): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const names = (await readdir(join(root, below))).sort();
  for (const name of names) {
    if (found.length > limits.files) break;
    const path = below ? `${below}/${name}` : name;
    const entry = await stat(join(root, path));
    if (entry.isDirectory() && depth < deepest) found.push(...(await findFiles(root, path, depth + 1)));
    if (entry.isFile()) found.push(findFile(join(root, path), path, entry.size));
  }
  return found;
}

/** One file on disk, openable again and again. */
export function findFile(diskPath: string, path: string, size: number): FoundFile {
  return { path, size, open: async () => createReadStream(diskPath) };
}
