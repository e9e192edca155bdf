import { z } from 'zod';
import { bringBackArtefact, takeAwayArtefact, undoAdding } from '#school/artefacts/end-artefacts.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string(), to: z.string().optional() });

/** POST /artefacts/:artefactId/take-away */
export async function actTakeAway(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const artefactId = c.req.param('artefactId') ?? '';
  const { write: writeId, to } = await readForm(c, form);
  await request.inSchool((school) => takeAwayArtefact(school, { by, writeId, artefactId }));
  return c.redirect(`${localPath(to)}?done=artefacts.done-taken-away&undo=${artefactId}`, 303);
}

/** POST /artefacts/:artefactId/bring-back */
export async function actBringBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const artefactId = c.req.param('artefactId') ?? '';
  const { write: writeId, to } = await readForm(c, form);
  await request.inSchool((school) => bringBackArtefact(school, { by, writeId, artefactId }));
  return c.redirect(`${localPath(to)}?done=artefacts.done-brought-back`, 303);
}

/** POST /artefacts/added/:writeId/undo: takes away all that one sending added. */
export async function actUndoAdding(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write: writeId, to } = await readForm(c, form);
  const added = c.req.param('writeId') ?? '';
  await request.inSchool((school) => undoAdding(school, { by, writeId, added }));
  return c.redirect(`${localPath(to)}?done=artefacts.done-not-added`, 303);
}

/** How what a toast tells of an artefact is undone; undefined where it tells of something else. */
export function undoArtefact(done: string, id: string): string | undefined {
  if (done === 'artefacts.done-added') return `/artefacts/added/${id}/undo`;
  if (done === 'artefacts.done-spoken') return `/feedback/${id}/withdraw`;
  return done === 'artefacts.done-taken-away' ? `/artefacts/${id}/bring-back` : undefined;
}
