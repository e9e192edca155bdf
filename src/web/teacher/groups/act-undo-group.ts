import { z } from 'zod';
import { undoGroupAct } from '#school/groups/undo-group-act.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';

const form = z.object({ write: writeId });

/** POST /classes/:classId/groups/undo/:writeId: all that one act did. */
export async function actUndoGroup(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  const done = c.req.param('writeId') ?? '';
  const { write } = await readForm(c, form);
  await request.inSchool((school) => undoGroupAct(school, { by, writeId: write, classId, done }));
  return c.redirect(`/classes/${classId}/groups?done=groups.done-undone`, 303);
}
