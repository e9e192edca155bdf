/** A box of an MP4 file: its length, its name, its content. */
export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** Numbers of four bytes each. */
export const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [place, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, place * 4);
  return bytes;
};

/** Where a phone writes that it was. */
export const PLACE = '+40.6943-073.9249/';

interface Film {
  /** Seconds that it says it lasts */
  readonly seconds?: number;
  /** Format of its tracks: `mp4a` is sound, `avc1` pictures */
  readonly formats?: readonly string[];
  /** More boxes beside its tracks */
  readonly beside?: readonly Buffer[];
}

/** A small MP4 file with tracks of no content, with the place in each box in which phones write it. */
export function makeFilm({ seconds = 2, formats = ['avc1', 'mp4a'], beside = [] }: Film = {}): Buffer {
  const timing = words(0, 0, 0, 1000, seconds * 1000);
  const header = box('mvhd', timing, Buffer.alloc(80));
  const place = Buffer.concat([Buffer.from([0, PLACE.length, 0x15, 0xc7]), Buffer.from(PLACE)]);
  const udta = box('udta', box('\u00a9xyz', place));
  const keys = box(
    'meta',
    box('hdlr', words(0, 0), Buffer.from('mdta'), Buffer.alloc(14)),
    box('keys', words(0, 1), box('mdta', Buffer.from('com.apple.quicktime.location.ISO6709'))),
    box('ilst', box('\0\0\0\u0001', box('data', words(1, 0), Buffer.from(PLACE)))),
  );
  const tracks = formats.map((format, place) => track(format, place + 1, seconds));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom'), words(512), Buffer.from('isommp42')),
    box('moov', header, ...tracks, udta, keys, ...beside),
    box('mdat', Buffer.from('frames')),
  ]);
}

function track(format: string, id: number, seconds: number): Buffer {
  const isSound = format === 'mp4a';
  const handler = isSound ? 'soun' : format === 'avc1' ? 'vide' : 'meta';
  const entry = isSound
    ? box(format, Buffer.alloc(6), Buffer.from([0, 1]), Buffer.alloc(8), words(0x00020010, 0, 48000 << 16))
    : box(format, Buffer.alloc(6), Buffer.from([0, 1]), Buffer.alloc(70));
  return box(
    'trak',
    box('tkhd', words(7, 0, 0, id, 0, seconds * 1000), Buffer.alloc(60)),
    box(
      'mdia',
      box('mdhd', words(0, 0, 0, 1000, seconds * 1000, 0)),
      box('hdlr', words(0, 0), Buffer.from(handler), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', words(0, 1), entry),
          box('stts', words(0, 1, 1, seconds * 1000)),
          box('stsc', words(0, 0)),
          box('stsz', words(0, 0, 0)),
          box('stco', words(0, 0)),
        ),
      ),
    ),
    box('udta', box('loci', Buffer.from(PLACE))),
  );
}
