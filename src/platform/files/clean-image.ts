import { ResizeFit, Transformer } from '@napi-rs/image';
import { imageSize } from 'image-size';
import { GifReader } from 'omggif';

/** A picture drawn anew: nothing of the file it was is in it but what one sees. */
export type CleanedImage =
  | {
      readonly outcome: 'clean';
      readonly type: 'image/jpeg' | 'image/webp';
      readonly bytes: Buffer;
      readonly width: number;
      readonly height: number;
    }
  | { readonly outcome: 'broken' | 'too-many-pixels' };

/** The longer side of a picture as it is kept, in pixels. */
const LONGEST = 2560;
/** A phone's photo has 12 or 24 million; drawing this many takes some 400 MB for a moment. */
const MOST_PIXELS = 36_000_000;

type ImageType = 'image/jpeg' | 'image/png' | 'image/apng' | 'image/webp' | 'image/gif';

/**
 * Draws a picture anew, upright and at most 2560 pixels long, so that neither where it was taken nor anything hidden
 * in the file goes on. How many pixels it has is read first from its header. A moving picture becomes a still one.
 */
export async function cleanImage(bytes: Buffer, type: ImageType): Promise<CleanedImage> {
  const size = readSize(bytes);
  if (!size) return { outcome: 'broken' };
  if (size.width * size.height > MOST_PIXELS) return { outcome: 'too-many-pixels' };
  try {
    const drawn = type === 'image/gif' ? drawFirstFrame(bytes) : new Transformer(bytes);
    if (!drawn) return { outcome: 'too-many-pixels' };
    if (Math.max(size.width, size.height) > LONGEST) drawn.resize(LONGEST, LONGEST, null, ResizeFit.Inside);
    // By what the camera says of how it was held.
    drawn.rotate();
    const isPhoto = type === 'image/jpeg';
    const cleaned = isPhoto ? await drawn.jpeg(85) : await drawn.webp(88);
    const { width, height } = imageSize(cleaned);
    return {
      outcome: 'clean',
      type: isPhoto ? 'image/jpeg' : 'image/webp',
      bytes: cleaned,
      width,
      height,
    };
  } catch {
    return { outcome: 'broken' };
  }
}

function readSize(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where its first frame says that it is larger than the whole. */
function drawFirstFrame(bytes: Buffer): Transformer | undefined {
  const gif = new GifReader(bytes);
  const { width, height } = gif;
  const first = gif.frameInfo(0);
  if (first.x + first.width > width || first.y + first.height > height) return undefined;
  const pixels = new Uint8Array(width * height * 4);
  gif.decodeAndBlitFrameRGBA(0, pixels);
  return Transformer.fromRgbaPixels(pixels, width, height);
}
