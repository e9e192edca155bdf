import type { Context } from 'hono';
import type { FileKind } from '#platform/files/tell-type.ts';
import { type AskedRange, readRange } from './read-range.ts';

/** What an answer says of a file. */
interface AnsweredFile {
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads the bytes of the file from one place to another, both included. */
type ReadPart = (part: { readonly from: number; readonly to: number }) => Promise<Buffer>;

/** What a player is given at once; it asks again for what follows. */
const MOST_AT_ONCE = 2 * 1024 * 1024;

/**
 * Nothing that a file could hold is done in our name: it loads nothing, runs nothing and sends nothing. A browser shows
 * a PDF in a viewer of its own, which no sandboxed page may open; the viewer keeps its script to itself.
 */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const policyOf = (kind: FileKind): string =>
  kind === 'pdf' ? `${POLICY}; object-src 'self'; style-src 'unsafe-inline'` : `${POLICY}; sandbox`;

/**
 * Answers with a file, or the part of it that a player asks for. The browser keeps it and asks each time whether it may
 * still be shown. `name` where the file's own is not to be told.
 */
export async function answerFile(
  c: Context,
  { file, name = file.fileName, read }: { file: AnsweredFile; name?: string | undefined; read: ReadPart },
): Promise<Response> {
  const { bytes, sha256, mediaType, kind } = file;
  const etag = `"${sha256.slice(0, 32)}"`;
  const headers = {
    'Content-Type': mediaType,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeName(name)}`,
    'Content-Security-Policy': policyOf(kind),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: etag,
  };
  if (isSame(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const isOfThis = (c.req.header('if-range') ?? etag) === etag;
  const range: AskedRange = isOfThis
    ? readRange(c.req.header('range'), { bytes, most: MOST_AT_ONCE })
    : 'none';
  if (range === 'unsatisfiable')
    return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${bytes}` });
  if (range === 'none')
    return c.body(inParts(bytes, read), 200, { ...headers, 'Content-Length': String(bytes) });
  const { from, to } = range;
  return c.body(asBytes(await read(range)), 206, {
    ...headers,
    'Content-Range': `bytes ${from}-${to}/${bytes}`,
    'Content-Length': String(to - from + 1),
  });
}

/** Part after part, as fast as it is taken. */
function inParts(bytes: number, read: ReadPart): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const to = Math.min(from + MOST_AT_ONCE, bytes) - 1;
        controller.enqueue(await read({ from, to }));
        from = to + 1;
        if (from >= bytes) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

const asBytes = (part: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(part);

function isSame(asked: string | undefined, etag: string): boolean {
  return (asked ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** RFC 5987: what is no letter of its alphabet is written as its bytes. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
