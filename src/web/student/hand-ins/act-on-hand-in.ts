import { z } from 'zod';
import { bringBackHandIn, takeBackHandIn } from '#school/hand-ins/take-back-hand-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string() });

/** POST /home/hand-ins/:artefactId/take-back */
export async function actTakeBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const artefactId = c.req.param('artefactId') ?? '';
  const { write: writeId } = await readForm(c, form);
  await request.inSchool((school) => takeBackHandIn(school, { by, writeId, artefactId }));
  return c.redirect(`/home/hand-ins?done=handing.done-back&undo=${artefactId}`, 303);
}

/** POST /home/hand-ins/:artefactId/bring-back */
export async function actBringBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const artefactId = c.req.param('artefactId') ?? '';
  const { write: writeId } = await readForm(c, form);
  await request.inSchool((school) => bringBackHandIn(school, { by, writeId, artefactId }));
  return c.redirect('/home/hand-ins?done=handing.done-again', 303);
}
