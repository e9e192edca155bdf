import { imageSize } from 'image-size';
import { describe, expect, it, test } from 'vitest';
import { box, makeFilm, PLACE, words } from '#tests/files/make-box.ts';
import { makeBomb, makeGif, makePhoto, makePng, makeWebp } from '#tests/files/make-photo.ts';
import { makeWav, makeWebm } from '#tests/files/make-sound.ts';
import { cleanFile } from './clean-file.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');

async function clean(bytes: Buffer) {
  const cleaned = await cleanFile(Buffer.from(bytes));
  if ('notTaken' in cleaned) throw new Error(cleaned.notTaken);
  return cleaned;
}

describe('what a file is', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string, string]>([
    ['a photo', () => makePhoto(), 'image', 'image/jpeg'],
    ['a drawing', () => makePng(), 'image', 'image/webp'],
    ['a picture of the web', () => makeWebp(), 'image', 'image/webp'],
    ['a picture that may move', () => makeGif(), 'image', 'image/webp'],
    ['a recording', () => makeWav(1), 'audio', 'audio/wav'],
    ['what a browser records', () => makeWebm(2), 'audio', 'audio/webm'],
    ['what a browser films', () => makeWebm(1), 'video', 'video/webm'],
    ['a film', () => makeFilm(), 'video', 'video/mp4'],
    ['a film without pictures', () => makeFilm({ formats: ['mp4a'] }), 'audio', 'audio/mp4'],
    ['a paper', () => pdf, 'pdf', 'application/pdf'],
    ['words', () => Buffer.from('Mi línea sube 3 €. 我会了。\n'), 'text', 'text/plain; charset=utf-8'],
    ['words with a tag in them', () => Buffer.from('I wrote <b>.'), 'text', 'text/plain; charset=utf-8'],
  ])('%s is known by its content', async (_, make, kind, mediaType) => {
    expect(await clean(await make())).toMatchObject({ kind, mediaType });
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a photo of HEIC', () => box('ftyp', Buffer.from('heic'), words(0), Buffer.from('mif1heic')), 'heic'],
    ['a photo of AVIF', () => box('ftyp', Buffer.from('avif'), words(0), Buffer.from('mif1avif')), 'heic'],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'web-page'],
    ['a page after a mark and a gap', () => Buffer.from('\uFEFF\n <HTML>'), 'web-page'],
    ['a drawing in code', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'web-page'],
    ['a drawing in code with its head', () => Buffer.from('<?xml version="1.0"?><svg/>'), 'web-page'],
    ['a program', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'unknown'],
    ['a zip', () => Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), 'unknown'],
    ['bytes', () => Buffer.from([97, 0, 1, 2, 98]), 'unknown'],
    ['words of another alphabet’s bytes', () => Buffer.from('caf\u00e9', 'latin1'), 'unknown'],
    [
      'a page that begins as a GIF',
      () => Buffer.from('GIF89a=1;/*<script>alert(1)</script>*/'),
      'too-many-pixels',
    ],
    [
      'a page that begins as a small GIF',
      () => Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0<script>alert(1)</script>'),
      'broken',
    ],
    ['a page that begins as a photo', () => Buffer.from('ffd8ffe0002f2a3c68746d6c3e', 'hex'), 'broken'],
    ['a photo that is cut short', async () => (await makePhoto()).subarray(0, 300), 'broken'],
    ['a drawing that is cut short', async () => (await makePng()).subarray(0, 60), 'broken'],
    ['a drawing that says it is huge', () => makeBomb(60_000, 60_000), 'too-many-pixels'],
    ['a drawing that says it is a little too large', () => makeBomb(6001, 6000), 'too-many-pixels'],
    ['a drawing that says it is nothing', () => makeBomb(0, 0), 'broken'],
    ['a film that is cut short', () => makeFilm().subarray(0, 200), 'broken'],
    ['a film whose last part is cut short', () => makeFilm().subarray(0, -3), 'broken'],
    ['a film without anything in it', () => makeFilm({ formats: [] }), 'broken'],
    ['a film with a packed head', () => makeFilm({ beside: [box('cmov', words(0))] }), 'broken'],
    ['a film that tells where it is', () => makeFilm({ formats: ['avc1', 'gpmd'] }), 'says-where'],
    ['boxes in boxes', () => nest(400), 'broken'],
    ['a recording that is cut short', () => makeWav(1).subarray(0, 20), 'broken'],
    ['the beginning of what a browser records', () => makeWebm(2).subarray(0, 12), 'broken'],
    ['a paper that is cut short', () => pdf.subarray(0, 30), 'broken'],
  ])('%s is not taken, and says why', async (_, make, notTaken) => {
    expect(await cleanFile(await make())).toEqual({ notTaken });
  });
});

function nest(times: number): Buffer {
  let inner = box('trak');
  for (let turn = 0; turn < times; turn += 1) inner = box('moov', inner);
  return Buffer.concat([box('ftyp', Buffer.from('isom'), words(512), Buffer.from('isom')), inner]);
}

describe('a photo', () => {
  test('is drawn anew without the place, and stands upright', async () => {
    const photo = await makePhoto({ width: 40, height: 20, orientation: 6 });
    expect(photo.includes('Exif')).toBe(true);
    const { bytes, width, height } = await clean(photo);
    expect(bytes.includes('Exif')).toBe(false);
    expect({ width, height }).toEqual({ width: 20, height: 40 });
    expect(imageSize(bytes)).toEqual({ type: 'jpg', width: 20, height: 40 });
  });

  test('that is large is made smaller, with its shape', async () => {
    const { width, height } = await clean(await makePhoto({ width: 4000, height: 1000, orientation: 1 }));
    expect({ width, height }).toEqual({ width: 2560, height: 640 });
  });

  test('that is small stays as it is', async () => {
    expect(await clean(await makePng(30, 10))).toMatchObject({ width: 30, height: 10 });
  });
});

describe('a film', () => {
  test('says nowhere where it was, and nothing in it has moved', async () => {
    const film = makeFilm();
    expect(film.toString('latin1').split(PLACE)).toHaveLength(5);
    const { bytes, seconds } = await clean(film);
    expect(bytes.includes(PLACE)).toBe(false);
    expect(bytes.includes('location')).toBe(false);
    expect(bytes).toHaveLength(film.length);
    expect(bytes.indexOf('frames')).toBe(film.indexOf('frames'));
    expect(seconds).toBe(2);
  });

  test('whose box says how long it is in eight bytes is read too', async () => {
    const film = makeFilm();
    const at = film.indexOf('mdat') - 4;
    const long = Buffer.concat([words(1), Buffer.from('mdat'), words(0, 16 + 6), Buffer.from('frames')]);
    expect(await clean(Buffer.concat([film.subarray(0, at), long]))).toMatchObject({ kind: 'video' });
  });
});

test('a recording says how long it is where its file does', async () => {
  expect((await clean(makeWav(3))).seconds).toBe(3);
  expect((await clean(makeWebm(2))).seconds).toBeUndefined();
});
