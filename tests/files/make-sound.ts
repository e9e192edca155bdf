/** A recording of silence, so many seconds, as WAV. */
export function makeWav(seconds: number): Buffer {
  const rate = 8000;
  const content = Buffer.alloc(Math.round(seconds * rate), 128);
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + content.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(content.length, 40);
  return Buffer.concat([head, content]);
}

const element = (id: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([0x80 | content.length]), content]);

/** The beginning of what a browser records: WebM with one track (1 pictures, 2 sound) and no word of its length. */
export function makeWebm(trackType: 1 | 2): Buffer {
  const track = Buffer.concat([
    element('d7', Buffer.from([1])),
    element('83', Buffer.from([trackType])),
    element('86', Buffer.from(trackType === 2 ? 'A_OPUS' : 'V_VP8')),
    ...(trackType === 2 ? [element('e1', element('9f', Buffer.from([1])))] : []),
  ]);
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    Buffer.from('1853806701ffffffffffffff', 'hex'),
    element('1549a966', element('2ad7b1', Buffer.from([0x0f, 0x42, 0x40]))),
    element('1654ae6b', element('ae', track)),
  ]);
}
