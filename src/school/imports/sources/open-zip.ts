import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Finding } from '../problems/problem.ts';
import { limits } from './limits.ts';
import { placeFiles } from './place-files.ts';
import type { FoundFile, OpenedSource } from './source.ts';

/** How yauzl words its refusal of a name that leads out of the archive ("..", "/", a drive letter). */
const climbsOut = /^(invalid relative path|absolute path|invalid characters)/;

/** Opens a zip without unpacking it: entries are read as streams, and each is checked before any is. */
export async function openZip(path: string, label: string): Promise<OpenedSource> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    return { findings: [{ code: 'zip-broken', file: label, value: reason(error) }] };
  }
  const listed = await listEntries(zip, label);
  const placed = 'findings' in listed ? listed : placeFiles(listed.found);
  if (!('files' in placed)) {
    zip.close();
    return { findings: placed.findings.map((finding) => ({ file: label, ...finding })) };
  }
  return { source: { label, files: placed.files, findings: placed.findings, close: () => zip.close() } };
}

async function listEntries(
  zip: ZipFile,
  label: string,
): Promise<{ found: FoundFile[] } | { findings: [Finding] }> {
  if (zip.entryCount > limits.files) {
    return {
      findings: [{ code: 'zip-too-many-files', value: String(zip.entryCount), to: String(limits.files) }],
    };
  }
  const found: FoundFile[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const refusal = refuseEntry(entry);
      if (refusal) return { findings: [refusal] };
      found.push({
        path: entry.fileName,
        size: entry.uncompressedSize,
        open: () => zip.openReadStreamPromise(entry),
      });
    }
  } catch (error) {
    const why = reason(error);
    return { findings: [{ code: climbsOut.test(why) ? 'zip-path' : 'zip-broken', file: label, value: why }] };
  }
  return { found };
}

function refuseEntry(entry: Entry): Finding | null {
  const file = entry.fileName;
  if (entry.isEncrypted()) return { code: 'zip-encrypted', file };
  if (!entry.canDecodeFileData()) return { code: 'zip-method', file, value: String(entry.compressionMethod) };
  if (entry.uncompressedSize > limits.fileBytes) return { code: 'file-too-large', file };
  const large = entry.uncompressedSize > limits.ratioFromBytes;
  if (large && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
    return {
      code: 'zip-ratio',
      file,
      value: String(Math.round(entry.uncompressedSize / entry.compressedSize)),
    };
  }
  return null;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
