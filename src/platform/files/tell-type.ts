import { fileTypeFromBuffer } from 'file-type';

/** What a file is, for showing it. */
export type FileKind = 'image' | 'audio' | 'video' | 'pdf' | 'text';

/** Every type that is taken, by the media type under which it is looked at further. */
const takenTypes = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/apng': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'audio/webm': 'audio',
  'audio/ogg': 'audio',
  'audio/mp4': 'audio',
  'audio/mpeg': 'audio',
  'audio/wav': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/quicktime': 'video',
  'application/pdf': 'pdf',
  'text/plain': 'text',
} as const satisfies Record<string, FileKind>;

export type TakenType = keyof typeof takenTypes;

export const kindOfType = (type: TakenType): FileKind => takenTypes[type];

/** A type that is taken; or why not: a photo in a form that is not read here, a page of the web, or anything else. */
export type ToldType =
  | { readonly outcome: 'taken'; readonly type: TakenType }
  | { readonly outcome: 'heic' | 'web-page' | 'unknown' };

/** Other names of the same types. */
const sameAs: Readonly<Record<string, TakenType>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/opus': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
  'video/3gpp': 'video/mp4',
  'video/matroska': 'video/webm',
};

/** What the bytes say that a file is; its name is not asked. */
export async function tellType(bytes: Buffer): Promise<ToldType> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = found?.mime.split(';')[0]?.trim() ?? '';
  if (/^image\/(heic|heif|avif)/.test(mime)) return { outcome: 'heic' };
  const type = sameAs[mime] ?? mime;
  if (type in takenTypes) return { outcome: 'taken', type: type as TakenType };
  if (mime === 'application/xml') return { outcome: 'web-page' };
  return found ? { outcome: 'unknown' } : tellText(bytes);
}

/** Letters in UTF-8 without the signs that no text has; what a browser might take for a page is none. */
function tellText(bytes: Buffer): ToldType {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { outcome: 'unknown' };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)) return { outcome: 'unknown' };
  return /^\s*<[!?a-z]/i.test(text) ? { outcome: 'web-page' } : { outcome: 'taken', type: 'text/plain' };
}
