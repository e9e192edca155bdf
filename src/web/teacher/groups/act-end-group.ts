import { z } from 'zod';
import { endGroup } from '#school/groups/end-group.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';

const form = z.object({ write: writeId });

/** POST /classes/:classId/groups/:groupId/end */
export async function actEndGroup(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  const groupId = c.req.param('groupId') ?? '';
  const { write } = await readForm(c, form);
  await request.inSchool((school) => endGroup(school, { by, writeId: write, classId, groupId }));
  return c.redirect(`/classes/${classId}/groups?done=groups.done-ended&undo=${write}`, 303);
}
