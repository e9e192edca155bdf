import { posix } from 'node:path';
import type { Finding } from '../problems/problem.ts';
import { limits } from './limits.ts';
import type { FoundFile, SourceFile } from './source.ts';

export type Placed =
  | { files: Map<string, SourceFile>; findings: Finding[] }
  | { findings: [Finding, ...Finding[]] };

/** Left by operating systems, never meant to be read. */
const debris = /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/i;

/** Puts found files at the root: through one folder that holds everything, by name in lower case, within limits. */
export function placeFiles(found: readonly FoundFile[]): Placed {
  const meant = found.filter((file) => !debris.test(file.path));
  if (meant.length === 0) return { findings: [{ code: 'source-empty' }] };
  if (meant.length > limits.files) {
    return {
      findings: [{ code: 'zip-too-many-files', value: String(meant.length), to: String(limits.files) }],
    };
  }
  const folder = onlyFolder(meant);
  const findings: Finding[] = folder ? [{ code: 'folder-read', value: folder }] : [];
  const files = new Map<string, SourceFile>();
  let bytes = 0;
  for (const file of meant) {
    const name = folder ? file.path.slice(folder.length + 1) : file.path;
    if (name.includes('/')) {
      findings.push({ code: 'file-in-folder', file: name });
      continue;
    }
    if (file.size > limits.fileBytes) return { findings: [{ code: 'file-too-large', file: name }] };
    bytes += file.size;
    if (bytes > limits.totalBytes) return { findings: [{ code: 'zip-too-large', file: name }] };
    const key = name.toLowerCase();
    const twin = files.get(key);
    if (twin) return { findings: [{ code: 'file-twice', file: name, value: twin.name }] };
    files.set(key, { name, key, size: file.size, open: file.open });
  }
  if (files.size === 0) return { findings: [{ code: 'source-empty' }] };
  return { files, findings };
}

function onlyFolder(found: readonly FoundFile[]): string | null {
  let folder = posix.dirname(found[0]?.path ?? '');
  while (folder !== '.' && !found.every((file) => file.path.startsWith(`${folder}/`))) {
    folder = posix.dirname(folder);
  }
  return folder === '.' ? null : folder;
}
