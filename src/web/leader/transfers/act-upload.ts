import { readMultipart } from '#platform/http/read-multipart.ts';
import { keepUpload } from '#school/transfers/keep-upload.ts';
import { MOST_BYTES } from '#school/transfers/read-package.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { transfersPage } from './transfers-page.tsx';

/** A form that is too long is read on, so that the browser hears why, but not for ever. */
const MOST_READ = 4 * MOST_BYTES;

/** POST /people/transfers — reads the file, checks what can be checked, and asks whose it is. */
export async function actUpload(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const file = await receiveFile(request);
  if (file === undefined || file.byteLength === 0) return transfersPage(request, 'none');
  const kept = await request.inSchool((room) => keepUpload(room, { by, bytes: file }));
  if (kept.outcome === 'refused') return transfersPage(request, kept.problem);
  return c.redirect(`/people/transfers/${kept.uploadId}`, 303);
}

/** The file as it arrives; of one that is too long no more than shows that it is. */
async function receiveFile({ c }: PageRequest): Promise<Buffer | undefined> {
  const type = c.req.header('content-type') ?? '';
  const { body } = c.req.raw;
  if (!body || !type.toLowerCase().startsWith('multipart/form-data')) return undefined;
  const held: Buffer[] = [];
  let bytes = 0;
  let isThere = false;
  for await (const { fileName, content } of readMultipart(body, type)) {
    if (fileName === null || isThere) continue;
    isThere = true;
    for await (const piece of content) {
      if (bytes <= MOST_BYTES) held.push(piece);
      bytes += piece.length;
      if (bytes > MOST_READ) return Buffer.concat(held);
    }
  }
  return isThere ? Buffer.concat(held) : undefined;
}
