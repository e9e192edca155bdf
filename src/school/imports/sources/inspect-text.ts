import type { Finding } from '../problems/problem.ts';
import type { SourceFile } from './source.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Inspected = { encoding: Encoding; marked: boolean } | { finding: Finding };

/**
 * Reads a file once to learn how its letters are written: a byte-order mark, zero bytes in every second place
 * (UTF-16), valid UTF-8, or else Windows-1252, which older spreadsheets save.
 */
export async function inspectText(file: SourceFile): Promise<Inspected> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let start: Buffer | null = null;
  try {
    for await (const chunk of await file.open()) {
      const bytes: Buffer = chunk;
      if (start === null) {
        start = bytes.subarray(0, 4096);
        const known = lookAtStart(file, start);
        if (known) return known;
      }
      if (bytes.includes(0)) return { finding: { code: 'file-binary', file: file.name } };
      if (isUtf8) isUtf8 = decodes(utf8, bytes);
    }
    if (isUtf8) isUtf8 = decodes(utf8);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return { finding: { code: 'file-unreadable', file: file.name, value } };
  }
  const marked = start !== null && start.subarray(0, 3).toString('hex') === 'efbbbf';
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', marked };
}

function lookAtStart(file: SourceFile, start: Buffer): Inspected | null {
  const opening = start.subarray(0, 4).toString('hex');
  if (opening === '504b0304' || opening === 'd0cf11e0') {
    return { finding: { code: 'file-spreadsheet', file: file.name } };
  }
  if (opening.startsWith('fffe')) return { encoding: 'utf-16le', marked: true };
  if (opening.startsWith('feff')) return { encoding: 'utf-16be', marked: true };
  if (zeroShare(start, 1) > 0.6 && zeroShare(start, 0) < 0.1) return { encoding: 'utf-16le', marked: false };
  if (zeroShare(start, 0) > 0.6 && zeroShare(start, 1) < 0.1) return { encoding: 'utf-16be', marked: false };
  return null;
}

function zeroShare(bytes: Buffer, from: 0 | 1): number {
  let zeros = 0;
  for (let place = from; place < bytes.length; place += 2) if (bytes[place] === 0) zeros += 1;
  return bytes.length < 2 ? 0 : zeros / (bytes.length / 2);
}

function decodes(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes ?? new Uint8Array(), { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
