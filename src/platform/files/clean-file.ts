import { blankPlaces } from './blank-places.ts';
import { cleanImage } from './clean-image.ts';
import { measureMedia } from './measure-media.ts';
import { type FileKind, kindOfType, type TakenType, tellType } from './tell-type.ts';

/** A file as it may be kept and shown. */
export interface CleanFile {
  readonly kind: FileKind;
  /** Under which it is served */
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Of a picture */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Of a recording or a film, where the file says */
  readonly seconds?: number | undefined;
}

/** Why a file is not taken. */
export type NotTaken =
  | 'empty'
  /** A photo in a form that is not read here */
  | 'heic'
  | 'web-page'
  /** None of the types that are taken */
  | 'unknown'
  /** Cut short, or not what it says it is */
  | 'broken'
  | 'too-many-pixels'
  /** A film that tells where the camera was while it filmed */
  | 'says-where';

/**
 * Looks at what a file is by its content, takes out where it was made, and says why where it is not to be kept. The
 * bytes given may be changed.
 */
export async function cleanFile(bytes: Buffer): Promise<CleanFile | { readonly notTaken: NotTaken }> {
  if (bytes.length === 0) return { notTaken: 'empty' };
  const told = await tellType(bytes);
  if (told.outcome !== 'taken') return { notTaken: told.outcome };
  const { type } = told;
  switch (kindOfType(type)) {
    case 'image':
      return cleanPicture(bytes, type);
    case 'audio':
    case 'video':
      return cleanMedia(bytes, type);
    case 'pdf':
      return isWholePdf(bytes) ? { kind: 'pdf', mediaType: type, bytes } : { notTaken: 'broken' };
    case 'text':
      return { kind: 'text', mediaType: 'text/plain; charset=utf-8', bytes };
  }
}

async function cleanPicture(bytes: Buffer, type: TakenType) {
  const cleaned = await cleanImage(bytes, type as Parameters<typeof cleanImage>[1]);
  if (cleaned.outcome !== 'clean') return { notTaken: cleaned.outcome };
  const { width, height } = cleaned;
  return { kind: 'image' as const, mediaType: cleaned.type, bytes: cleaned.bytes, width, height };
}

async function cleanMedia(bytes: Buffer, type: TakenType): Promise<CleanFile | { notTaken: NotTaken }> {
  if (/mp4|quicktime/.test(type)) {
    const { outcome } = blankPlaces(bytes);
    if (outcome !== 'clean') return { notTaken: outcome };
  }
  const measured = await measureMedia(bytes, type);
  if (!measured || !(measured.hasSound || measured.hasPicture)) return { notTaken: 'broken' };
  const { hasPicture, seconds } = measured;
  // Its length follows from how many bytes it has.
  if (type === 'audio/wav' && seconds === undefined) return { notTaken: 'broken' };
  const kind = hasPicture ? 'video' : 'audio';
  // Browsers play what QuickTime wrote under the other name; a recording may lie in the container of a film.
  const played = type === 'video/quicktime' ? 'video/mp4' : type;
  const mediaType = hasPicture ? played : played.replace('video/', 'audio/');
  return { kind, mediaType, bytes, seconds };
}

/** A PDF ends with its own mark, near the end at least. */
function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(-2048).includes('%%EOF');
}
