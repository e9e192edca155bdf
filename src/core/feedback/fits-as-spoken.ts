/** Seconds of spoken feedback: what is longer is not listened to. */
export const MOST_SECONDS = 60;
/** A browser stops a recording a little after it is told to. */
const GRACE = 1;
/** A minute of speech takes half of this; asked where a recording does not say how long it is. */
const MOST_BYTES = 2 * 1024 * 1024;

/** A recording as far as it says what it is. */
interface Recording {
  readonly kind: string;
  readonly bytes: number;
  /** Undefined where it does not say */
  readonly seconds: number | undefined;
}

/**
 * Whether a recording may be spoken feedback: sound, and no longer than a minute.
 * Example: 61.5 seconds → 'is-too-long'; no word of its length and 2.5 MB → 'is-too-long'; a photo → 'is-no-sound'.
 */
export function fitsAsSpoken({ kind, bytes, seconds }: Recording): 'fits' | 'is-no-sound' | 'is-too-long' {
  if (kind !== 'audio') return 'is-no-sound';
  const isLong = seconds === undefined ? bytes > MOST_BYTES : seconds > MOST_SECONDS + GRACE;
  return isLong ? 'is-too-long' : 'fits';
}
