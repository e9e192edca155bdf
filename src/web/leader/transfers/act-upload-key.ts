import { z } from 'zod';
import { dropUpload } from '#school/transfers/keep-upload.ts';
import { endTrust, trustKey } from '#school/transfers/trusted-keys.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { uploadPage } from './upload-page.tsx';

const form = z.object({ name: z.string().trim().max(200).default('') });

/** POST /people/transfers/:uploadId/trust — they read the same signs. */
export async function actTrust(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const uploadId = c.req.param('uploadId') ?? '';
  const { name } = await readForm(c, form);
  if (name === '')
    return uploadPage(request, {
      problems: [{ fieldId: 'key-name', message: speech.t('transfers.problem-key-name') }],
    });
  await request.inSchool((room) => trustKey(room, { by, uploadId, name }));
  return c.redirect(`/people/transfers/${uploadId}?done=transfers.done-trusted`, 303);
}

/** POST /people/transfers/:uploadId/drop — the file is thrown away. */
export async function actDrop(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  await request.inSchool((room) => dropUpload(room, { by, uploadId: c.req.param('uploadId') ?? '' }));
  return c.redirect('/people/transfers?done=transfers.done-dropped', 303);
}

/** POST /people/transfers/keys/:keyId/end — the key is no longer known. */
export async function actEndTrust(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  await request.inSchool((room) => endTrust(room, { by, keyId: c.req.param('keyId') ?? '' }));
  return c.redirect('/people/transfers?done=transfers.done-key-ended', 303);
}
