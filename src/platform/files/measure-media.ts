import { parseBuffer } from 'music-metadata';

/** What is in a recording or a film. */
export interface Measured {
  readonly hasSound: boolean;
  readonly hasPicture: boolean;
  /** Undefined where the file does not say: a browser's own recordings mostly do not */
  readonly seconds: number | undefined;
}

/** Reads the tracks and the length of a recording or a film; undefined where it cannot be read. */
export async function measureMedia(bytes: Buffer, type: string): Promise<Measured | undefined> {
  try {
    const { format } = await parseBuffer(
      bytes,
      { mimeType: type, size: bytes.length },
      { duration: type === 'audio/mpeg', skipCovers: true },
    );
    const { hasAudio, hasVideo, duration, container, codec } = format;
    if (!container && !codec) return undefined;
    return {
      hasSound: hasAudio ?? false,
      hasPicture: hasVideo ?? false,
      seconds: duration !== undefined && Number.isFinite(duration) && duration > 0 ? duration : undefined,
    };
  } catch {
    return undefined;
  }
}
