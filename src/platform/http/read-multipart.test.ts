import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMultipart, readTextPart } from './read-multipart.ts';

const type = 'multipart/form-data; boundary=xYz';

/** The bytes in pieces of this length, as a network may bring them. */
async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

async function readAll(bytes: Buffer, length = 7, contentType = type) {
  const found: [string, string | null, string][] = [];
  for await (const part of readMultipart(inPieces(bytes, length), contentType))
    found.push([part.name, part.fileName, (await readTextPart(part, 1e6)) ?? 'too long']);
  return found;
}

const form = (...parts: readonly string[]) =>
  Buffer.from(`${parts.map((part) => `--xYz\r\n${part}\r\n`).join('')}--xYz--\r\n`);
const field = 'Content-Disposition: form-data; name="write"\r\n\r\n01990000';
const file =
  'Content-Disposition: form-data; name="file"; filename="set \u00e9.zip"\r\nContent-Type: application/zip\r\n\r\nPK\r\n--xYy\r\n';

describe('a multipart form', () => {
  it('is read field by field, however it is cut', async () => {
    const whole = form(field, file);
    for (let length = 1; length <= whole.length; length += 1)
      expect(await readAll(whole, length)).toEqual([
        ['write', null, '01990000'],
        ['file', 'set é.zip', 'PK\r\n--xYy\r\n'],
      ]);
  });

  it('passes over a field that nobody reads', async () => {
    const names: string[] = [];
    for await (const part of readMultipart(inPieces(form(file, field), 5), type)) names.push(part.name);
    expect(names).toEqual(['file', 'write']);
  });

  it('knows a quoted boundary, an empty file and a quotation mark in its name', async () => {
    const empty = 'content-disposition: form-data; name="file"; filename="a %22b%22.csv"\r\n\r\n';
    expect(await readAll(form(empty), 3, 'multipart/form-data; boundary="xYz"')).toEqual([
      ['file', 'a "b".csv', ''],
    ]);
  });

  it('says when a field is longer than it may be', async () => {
    for await (const part of readMultipart(inPieces(form(field), 4), type))
      expect(await readTextPart(part, 7)).toBeUndefined();
  });

  it.each<[string, Buffer, string]>([
    ['cut short', form(field, file).subarray(0, 120), type],
    ['without its last boundary', Buffer.from(`--xYz\r\n${field}`), type],
    ['with a header that does not end', Buffer.from(`--xYz\r\n${'a'.repeat(9000)}`), type],
    ['with a field without a name', form('Content-Disposition: form-data\r\n\r\nx'), type],
    ['with words after a boundary', Buffer.from('--xYzabc\r\n\r\n--xYz--'), type],
    ['of another kind', form(field), 'application/x-www-form-urlencoded'],
    ['without a boundary', form(field), 'multipart/form-data'],
    ['that is empty', Buffer.alloc(0), type],
  ])('%s is refused', async (_, bytes, contentType) => {
    await expect(readAll(bytes, 16, contentType)).rejects.toThrow('did not arrive whole');
  });

  it('gives any bytes back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 40 }),
        async (bytes, length) => {
          const content = Buffer.from(bytes);
          const head = 'Content-Disposition: form-data; name="file"; filename="x"\r\n\r\n';
          const whole = Buffer.concat([Buffer.from(`--xYz\r\n${head}`), content, Buffer.from('\r\n--xYz--')]);
          fc.pre(!content.includes('\r\n--xYz'));
          for await (const part of readMultipart(inPieces(whole, length), type)) {
            const pieces: Buffer[] = [];
            for await (const piece of part.content) pieces.push(piece);
            expect(Buffer.concat(pieces).equals(content)).toBe(true);
          }
        },
      ),
    );
  });
});
