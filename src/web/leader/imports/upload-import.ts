import type { MessageKey } from '#locales/translate.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { readMultipart } from '#platform/http/read-multipart.ts';
import { startDraft } from '#school/imports/drafts/start-draft.ts';
import { forgetUploads } from '#school/imports/uploads/forget-uploads.ts';
import { type NotReceived, type Received, receiveUpload } from '#school/imports/uploads/receive-upload.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { importsPage } from './show-imports.tsx';

/** Why a form was not taken, by the message that says it and what to do. */
const refusals = {
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

type Unusable = 'none' | 'empty' | 'several' | 'spreadsheet' | 'other';

/** POST /imports: takes a file as it arrives, and has it checked. Whatever is wrong is said on the same page. */
export async function uploadImport(request: PageRequest): Promise<Response> {
  const { c, by, now } = request;
  const received = await receive(request);
  const refused = received.outcome === 'received' ? findUnusable(received) : received.outcome;
  if (received.outcome === 'received' && refused === undefined) {
    const { files, fields } = received;
    const writeId = fields.get('write') ?? '';
    if (!isId(writeId)) throw new Invalid([{ field: 'write', problem: 'must be a UUID' }]);
    const draftId = await request.inSchool((room) =>
      startDraft(room, {
        by,
        writeId,
        fileName: files
          .map(({ fileName }) => fileName)
          .join(', ')
          .slice(0, 200),
        uploadIds: files.map(({ uploadId }) => uploadId),
        address: null,
      }),
    );
    return c.redirect(`/imports/${draftId}`, 303);
  }
  if (received.outcome === 'received') {
    const ids = received.files.map(({ uploadId }) => uploadId);
    await request.inSchool((room) => forgetUploads(room, ids, now));
  }
  return importsPage(request, { problem: request.speech.t(refusals[refused ?? 'none']), status: 422 });
}

function receive({ c, by, inSchool }: PageRequest): Promise<Received | NotReceived> {
  const type = c.req.header('content-type') ?? '';
  const { body } = c.req.raw;
  if (!body || !type.toLowerCase().startsWith('multipart/form-data'))
    return Promise.resolve({ outcome: 'received', fields: new Map(), files: [] });
  return receiveUpload({ by, inSchool: (work) => inSchool(work) }, readMultipart(body, type));
}

function findUnusable({ files }: Received): Unusable | undefined {
  if (files.length === 0) return 'none';
  if (files.some(({ bytes }) => bytes === 0)) return 'empty';
  const odd = files.find(({ kind }) => kind === 'spreadsheet' || kind === 'other');
  if (odd) return odd.kind === 'spreadsheet' ? 'spreadsheet' : 'other';
  return files.length > 1 && files.some(({ kind }) => kind !== 'text') ? 'several' : undefined;
}
