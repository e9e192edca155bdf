import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Finding } from '../problems/problem.ts';
import { findFile, openFolder } from './open-folder.ts';
import { openZip } from './open-zip.ts';
import { placeFiles } from './place-files.ts';
import type { FoundFile, OpenedSource } from './source.ts';

/**
 * Opens what was named on the command line. A folder, a zip and a JSON file are each a source of their own; loose CSV
 * files named together (`roster/*.csv`) are one.
 */
export async function openSources(paths: readonly string[]): Promise<OpenedSource[]> {
  const opened: OpenedSource[] = [];
  const loose: FoundFile[] = [];
  for (const path of paths) {
    const label = basename(path);
    const entry = await lookAt(path);
    if ('code' in entry) opened.push({ findings: [entry] });
    else if (entry.isFolder) opened.push(await tryOpening(label, () => openFolder(path, label)));
    else if (await startsLikeZip(path)) opened.push(await openZip(path, label));
    else if (extname(label).toLowerCase() === '.csv') loose.push(findFile(path, label, entry.size));
    else opened.push(openFiles([findFile(path, label, entry.size)], label));
  }
  if (loose.length > 0) opened.push(openFiles(loose, loose.map((file) => file.path).join(', ')));
  return opened;
}

function openFiles(found: readonly FoundFile[], label: string): OpenedSource {
  const placed = placeFiles(found);
  if (!('files' in placed)) return placed;
  return { source: { label, files: placed.files, findings: placed.findings, close: () => {} } };
}

async function lookAt(path: string): Promise<{ isFolder: boolean; size: number } | Finding> {
  try {
    const entry = await stat(path);
    if (!entry.isDirectory() && !entry.isFile()) return { code: 'source-unreadable', file: basename(path) };
    return { isFolder: entry.isDirectory(), size: entry.size };
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { code: gone ? 'source-not-found' : 'source-unreadable', file: path };
  }
}

async function tryOpening(label: string, opening: () => Promise<OpenedSource>): Promise<OpenedSource> {
  try {
    return await opening();
  } catch {
    return { findings: [{ code: 'source-unreadable', file: label }] };
  }
}

/** A zip says so in its first bytes, whatever its name; an .xlsx is one too and then holds no table. */
async function startsLikeZip(path: string): Promise<boolean> {
  try {
    await using handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const isZip = bytesRead === 4 && buffer.readUInt16BE(0) === 0x504b;
    return isZip || extname(path).toLowerCase() === '.zip';
  } catch {
    return false;
  }
}
