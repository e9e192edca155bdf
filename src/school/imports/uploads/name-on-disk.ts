import type { UploadKind } from './kind-of-upload.ts';
import { uploadLimits } from './upload-limits.ts';

const endings: Readonly<Record<UploadKind, string>> = {
  zip: '.zip',
  json: '.json',
  text: '.csv',
  spreadsheet: '.xlsx',
  other: '',
};

/** A file's name as it is shown and kept: the last part of a path, without signs that no name has, not too long. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  return plain.slice(-uploadLimits.nameLength).toWellFormed() || 'file';
}

/** The name under which a file is read: content decides what it is, so a text is a table whatever it was called. */
export function nameOnDisk(name: string, kind: UploadKind): string {
  const plain = plainFileName(name);
  const ending = endings[kind];
  if (plain.toLowerCase().endsWith(ending)) return shorten(plain);
  return `${shorten(plain.replace(/\.(csv|txt|tsv|zip|json)$/i, ''))}${ending}`;
}

/** File systems count bytes. */
function shorten(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > uploadLimits.nameLength) short = short.slice(1).toWellFormed();
  return short;
}
