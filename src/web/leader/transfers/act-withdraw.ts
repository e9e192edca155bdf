import { z } from 'zod';
import { withdrawTransfer } from '#school/transfers/withdraw-transfer.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ to: z.string().optional() });

/** POST /people/transfers/:transferId/withdraw — the package is no longer shown. */
export async function actWithdraw(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { to } = await readForm(c, form);
  const transferId = c.req.param('transferId') ?? '';
  await request.inSchool((room) => withdrawTransfer(room, { by, transferId }));
  return c.redirect(`${localPath(to ?? '/people/transfers')}?done=transfers.done-withdrawn`, 303);
}
