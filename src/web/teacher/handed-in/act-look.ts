import { z } from 'zod';
import { lookAtHandIn } from '#school/hand-ins/look-at-hand-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string() });

/** POST /classes/:classId/handed-in/:artefactId/looked */
export async function actLook(request: PageRequest): Promise<Response> {
  const { here, artefactId } = await look(request, true);
  return request.c.redirect(`${here}?done=handing.done-looked&undo=${artefactId}`, 303);
}

/** POST /classes/:classId/handed-in/:artefactId/again: it is to be looked at again. */
export async function actLookAgain(request: PageRequest): Promise<Response> {
  const { here, artefactId } = await look(request, false);
  return request.c.redirect(`${here}?done=handing.done-look-again&undo=${artefactId}`, 303);
}

async function look(request: PageRequest, looked: boolean) {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  const artefactId = c.req.param('artefactId') ?? '';
  const { write: writeId } = await readForm(c, form);
  await request.inSchool((school) => lookAtHandIn(school, { by, writeId, classId, artefactId, looked }));
  return { here: `/classes/${classId}/handed-in`, artefactId };
}
