import { Invalid } from '#platform/failures/failures.ts';

/** One field of a form as it arrives. Its content must be read, or it is skipped, before the next field is asked for. */
export interface FormPart {
  readonly name: string;
  /** The name of a file; null for a field that is none */
  readonly fileName: string | null;
  readonly content: AsyncIterable<Buffer>;
}

/** The lines above a field's content; a browser sends three short ones. */
const MOST_HEADER = 8 * 1024;

/**
 * Reads a multipart form (RFC 7578) field by field without holding it: of a file no more than the piece that just came.
 * Throws Invalid where it is no such form or ends before its end.
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<FormPart> {
  const [, quoted, bare] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw broken();
  const input = openInput(body);
  // The first boundary has no line before it.
  input.unread(Buffer.from('\r\n'));
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await drain(input.until(delimiter));
  for (;;) {
    const after = await input.take(2);
    if (after.toString('latin1') === '--') return;
    if (after.toString('latin1') !== '\r\n') throw broken();
    // A field without any line above it still has the empty one.
    input.unread(Buffer.from('\r\n'));
    const header = await collect(input.until(Buffer.from('\r\n\r\n')), MOST_HEADER);
    const content = input.until(delimiter);
    yield { ...readDisposition(header.toString('utf8')), content };
    await drain(content);
  }
}

function broken(): Invalid {
  return new Invalid([{ field: 'form', problem: 'did not arrive whole: send it again' }]);
}

interface Input {
  /** What stands before the delimiter, which itself is read and left out */
  until(delimiter: Buffer): AsyncGenerator<Buffer>;
  take(bytes: number): Promise<Buffer>;
  unread(bytes: Buffer): void;
}

function openInput(body: AsyncIterable<Uint8Array>): Input {
  const pieces = body[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next = await pieces.next();
    if (next.done) throw broken();
    held = held.length === 0 ? asBuffer(next.value) : Buffer.concat([held, next.value]);
  };
  return {
    until: async function* until(delimiter) {
      for (;;) {
        const at = held.indexOf(delimiter);
        if (at >= 0) {
          const last = held.subarray(0, at);
          held = held.subarray(at + delimiter.length);
          if (last.length > 0) yield last;
          return;
        }
        // The delimiter may have begun at the end of what is here.
        const sure = held.length - delimiter.length + 1;
        if (sure > 0) {
          const piece = held.subarray(0, sure);
          held = held.subarray(sure);
          yield piece;
        }
        await more();
      }
    },
    take: async (bytes) => {
      while (held.length < bytes) await more();
      const taken = held.subarray(0, bytes);
      held = held.subarray(bytes);
      return taken;
    },
    unread: (bytes) => {
      held = Buffer.concat([bytes, held]);
    },
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function drain(pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
}

async function collect(pieces: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const found: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most) throw broken();
    found.push(piece);
  }
  return Buffer.concat(found);
}

/** Reads a field that is no file, up to so many bytes; undefined where it is longer. */
export async function readTextPart({ content }: FormPart, most: number): Promise<string | undefined> {
  const found: Buffer[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes <= most) found.push(piece);
  }
  return bytes > most ? undefined : Buffer.concat(found).toString('utf8');
}

function readDisposition(header: string): Pick<FormPart, 'name' | 'fileName'> {
  const line = /(?:^|\r\n)content-disposition:\s*form-data\s*(;[^\r\n]*)/i.exec(header)?.[1];
  const name = /;\s*name="([^"]*)"/i.exec(line ?? '')?.[1];
  if (line === undefined || name === undefined) throw broken();
  const fileName = /;\s*filename="([^"]*)"/i.exec(line)?.[1];
  return { name: plainName(name), fileName: fileName === undefined ? null : plainName(fileName) };
}

/** Browsers write a quotation mark and the end of a line within a name so. */
function plainName(text: string): string {
  return text.replace(/%(22|0D|0A)/gi, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
