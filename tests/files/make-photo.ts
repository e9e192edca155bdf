import { Transformer } from '@napi-rs/image';

interface Photo {
  readonly width?: number;
  readonly height?: number;
  /** How the camera was held, as EXIF says it: 6 is on its side */
  readonly orientation?: number;
}

/** A photo, red on the left and black on the right, that says where it was taken and how the camera was held. */
export async function makePhoto({ width = 40, height = 20, orientation = 6 }: Photo = {}): Promise<Buffer> {
  const photo = await draw(width, height).jpeg(90);
  return Buffer.concat([photo.subarray(0, 2), sayPlace(orientation), photo.subarray(2)]);
}

export const makePng = (width = 40, height = 20): Promise<Buffer> => draw(width, height).png();
export const makeWebp = (width = 40, height = 20): Promise<Buffer> => draw(width, height).webp(90);

/** The smallest GIF there is. */
export const makeGif = (): Buffer =>
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A PNG that says it is as large as this and holds next to nothing. */
export function makeBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13);
  header.write('IHDR', 4);
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 6, 0, 0, 0], 16);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, header, Buffer.from('0000000049444154', 'hex'), Buffer.alloc(40)]);
}

function draw(width: number, height: number): Transformer {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4)
    pixels.set([(at / 4) % width < width / 2 ? 255 : 0, 0, 0, 255], at);
  return Transformer.fromRgbaPixels(pixels, width, height);
}

/** The part of a JPEG (APP1) with EXIF: an orientation, and a latitude of 40° 41' 42". */
function sayPlace(orientation: number): Buffer {
  const tiff = Buffer.alloc(80);
  tiff.write('II');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, [0x0112, 3, 1, orientation]);
  entry(22, [0x8825, 4, 1, 38]);
  tiff.writeUInt16LE(1, 38);
  entry(40, [2, 5, 3, 56]);
  [40, 41, 42].forEach((value, place) => {
    tiff.writeUInt32LE(value, 56 + place * 8);
    tiff.writeUInt32LE(1, 60 + place * 8);
  });
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
