import type { MessageKey } from '#locales/translate.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { readMultipart } from '#platform/http/read-multipart.ts';
import { startDraft } from '#school/imports/drafts/start-draft.ts';
import { isAddress } from '#school/imports/sources/open-address.ts';
import { forgetUploads } from '#school/imports/uploads/forget-uploads.ts';
import { type NotReceived, type Received, receiveUpload } from '#school/imports/uploads/receive-upload.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { importsPage } from './show-imports.tsx';

/** Why a form was not taken, by the message that says it and what to do. */
const refusals = {
  address: 'imports.refused-address',
  none: 'imports.refused-none',
  empty: 'imports.refused-empty',
  several: 'imports.refused-several',
  spreadsheet: 'imports.refused-spreadsheet',
  other: 'imports.refused-other',
  'too-large': 'imports.refused-too-large',
  'too-many-files': 'imports.refused-too-many-files',
  'too-often': 'imports.refused-too-often',
  'cut-short': 'imports.refused-cut-short',
} as const satisfies Record<NotReceived['outcome'] | Unusable, MessageKey>;

type Unusable = 'address' | 'none' | 'empty' | 'several' | 'spreadsheet' | 'other';

/** POST /imports: takes a file as it arrives, or an address, and has it checked. What is wrong is said on the page. */
export async function uploadImport(request: PageRequest): Promise<Response> {
  const { speech, now } = request;
  const received = await receive(request);
  const refused = received.outcome === 'received' ? findUnusable(received) : received.outcome;
  if (received.outcome === 'received' && refused === undefined) return begin(request, received);
  if (received.outcome === 'received') {
    const ids = received.files.map(({ uploadId }) => uploadId);
    await request.inSchool((room) => forgetUploads(room, ids, now));
  }
  const problem = {
    field: refused === 'address' ? ('address' as const) : ('file' as const),
    words: speech.t(refusals[refused ?? 'none']),
  };
  return importsPage(request, { problem, status: 422 });
}

async function begin(request: PageRequest, { files, fields }: Received): Promise<Response> {
  const writeId = fields.get('write') ?? '';
  if (!isId(writeId)) throw new Invalid([{ field: 'write', problem: 'must be a UUID' }]);
  const address = files.length === 0 ? (fields.get('address')?.trim() ?? null) : null;
  const fileName = address ?? files.map((file) => file.fileName).join(', ');
  const draftId = await request.inSchool((room) =>
    startDraft(room, {
      by: request.by,
      writeId,
      fileName: fileName.slice(0, 200).toWellFormed(),
      uploadIds: files.map(({ uploadId }) => uploadId),
      address,
    }),
  );
  return request.c.redirect(`/imports/${draftId}`, 303);
}

function receive({ c, by, inSchool }: PageRequest): Promise<Received | NotReceived> {
  const type = c.req.header('content-type') ?? '';
  const { body } = c.req.raw;
  if (!body || !type.toLowerCase().startsWith('multipart/form-data'))
    return Promise.resolve({ outcome: 'received', fields: new Map(), files: [] });
  return receiveUpload({ by, inSchool: (work) => inSchool(work) }, readMultipart(body, type));
}

function findUnusable({ files, fields }: Received): Unusable | undefined {
  const address = fields.get('address')?.trim();
  if (files.length === 0 && address) return isAddress(address) ? undefined : 'address';
  if (files.length === 0) return 'none';
  if (files.some(({ bytes }) => bytes === 0)) return 'empty';
  const odd = files.find(({ kind }) => kind === 'spreadsheet' || kind === 'other');
  if (odd) return odd.kind === 'spreadsheet' ? 'spreadsheet' : 'other';
  return files.length > 1 && files.some(({ kind }) => kind !== 'text') ? 'several' : undefined;
}
