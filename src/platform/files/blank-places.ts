/** What became of a film or a recording in the family of MP4: its bytes are changed in place. */
export type Blanked = { readonly outcome: 'clean' | 'broken' | 'says-where' };

/** Boxes that hold others. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'mvex', 'moof', 'traf']);
/**
 * Boxes in which cameras write where they were, by whom they were held and what they saw: words of the owner, keys,
 * addresses. None is needed to play.
 */
const TALKATIVE = new Set(['udta', 'meta', 'uuid', 'loci', 'ilst', 'keys', 'XMP_']);
/** Tracks that are no sound and no picture, but where the camera was while it filmed. */
const PLACE_TRACKS = /^(camm|gpmd)$/;

/**
 * Writes blanks over every box in which the place may stand, and names it `free`. No box moves and none changes its
 * length, so that what points into the file still does. A track that tells the place while it plays is not taken out:
 * the file says so (`says-where`) and is not to be kept.
 */
export function blankPlaces(bytes: Buffer): Blanked {
  const found = { hasMovie: false, hasTrack: false, saysWhere: false };
  const isWhole = walk(bytes, { from: 0, to: bytes.length, depth: 0 }, found);
  if (!isWhole || !found.hasMovie || !found.hasTrack) return { outcome: 'broken' };
  return { outcome: found.saysWhere ? 'says-where' : 'clean' };
}

interface Found {
  hasMovie: boolean;
  hasTrack: boolean;
  saysWhere: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Whether every box ends where it says and within the one around it. */
function walk(bytes: Buffer, { from, to, depth }: Stretch, found: Found): boolean {
  if (depth > 8) return false;
  for (let at = from; at < to; ) {
    // QuickTime ends a list of boxes with four zeros.
    if (to - at < 8) return depth > 0 && bytes.subarray(at, to).every((byte) => byte === 0);
    const box = readBox(bytes, at, to);
    if (!box) return false;
    const { type, head, end } = box;
    if (type === 'moov') found.hasMovie = true;
    if (type === 'trak') found.hasTrack = true;
    // A header that is packed cannot be looked into.
    if (type === 'cmov') return false;
    if (TALKATIVE.has(type)) blank(bytes, at, box);
    else if (type === 'stsd' && saysWhere(bytes.subarray(head, end))) found.saysWhere = true;
    else if (HOLDERS.has(type) && !walk(bytes, { from: head, to: end, depth: depth + 1 }, found))
      return false;
    at = end;
  }
  return true;
}

interface Box {
  readonly type: string;
  /** Where its content begins */
  readonly head: number;
  readonly end: number;
}

/** Undefined where it is longer than what is left, or shorter than its own head. */
function readBox(bytes: Buffer, at: number, to: number): Box | undefined {
  const type = bytes.toString('latin1', at + 4, at + 8);
  const short = bytes.readUInt32BE(at);
  if (short === 0) return { type, head: at + 8, end: to };
  if (short === 1) {
    if (to - at < 16) return undefined;
    const long = bytes.readBigUInt64BE(at + 8);
    return long >= 16n && long <= BigInt(to - at)
      ? { type, head: at + 16, end: at + Number(long) }
      : undefined;
  }
  return short >= 8 && short <= to - at ? { type, head: at + 8, end: at + short } : undefined;
}

function blank(bytes: Buffer, at: number, { head, end }: Box): void {
  bytes.write('free', at + 4, 'latin1');
  bytes.fill(0, head, end);
}

/** Whether a track's own description says that it tells the place. */
function saysWhere(description: Buffer): boolean {
  const format = description.length >= 16 ? description.toString('latin1', 12, 16) : '';
  return PLACE_TRACKS.test(format) || (format === 'mebx' && description.includes('location'));
}
