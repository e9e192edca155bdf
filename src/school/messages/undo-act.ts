import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findDecided } from './find-decided.ts';
import { type TakenBack, takeBackParts } from './take-back-parts.ts';
import { undoEdit } from './undo-edit.ts';

/**
 * Undoes an act of this person on messages by the id of its write: an approval or "not this week" is taken back,
 * an edit goes back to the version before. Throws NotFound where they did nothing under that id.
 */
export async function undoAct(
  school: InSchool,
  { by, writeId, undoes }: { by: Actor; writeId: string; undoes: string },
): Promise<TakenBack> {
  const done = await findDecided(school, { by, writeId: undoes });
  if (!done) throw new NotFound('There is nothing to undo.');
  if (done.kind === 'decided' && done.partIds.length === 0) return { takenBack: [], alreadyOut: [] };
  if (done.kind === 'decided') return takeBackParts(school, { by, writeId, partIds: done.partIds });
  const { partId, versionId } = done;
  await undoEdit(school, { by, writeId, partId, versionId });
  return { takenBack: [partId], alreadyOut: [] };
}
