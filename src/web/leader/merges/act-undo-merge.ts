import { z } from 'zod';
import { undoMerge } from '#school/merges/undo-merge.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string(), to: z.string().optional() });

/** POST /people/merges/:mergeId/undo — they are two people again. */
export async function actUndoMerge(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { write, to } = await readForm(c, form);
  const mergeId = c.req.param('mergeId') ?? '';
  await request.inSchool((room) => undoMerge(room, { by, writeId: write, mergeId }));
  return c.redirect(`${localPath(to ?? '/people/merges')}?done=merges.done-undone`, 303);
}
