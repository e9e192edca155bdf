import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import { undoEvaluation } from '#school/evidence/undo-evaluation.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ to: z.string().optional() });

/** POST /evaluations/:writeId/undo: takes back all that one send of Evaluate or Capture added. */
export async function undoSaved(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to } = await readForm(c, form);
  await request.inSchool((school) => undoEvaluation(school, { by, writeId: c.req.param('writeId') ?? '' }));
  // Capture goes back to the goal that was noted.
  const goal = c.req.query('goal');
  const again = goal !== undefined && isId(goal) ? `goal=${goal}&` : '';
  return c.redirect(`${localPath(to)}?${again}done=teacher.done-undone`, 303);
}
