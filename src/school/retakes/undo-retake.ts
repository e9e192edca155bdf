import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findWrite } from '#school/writes/find-write.ts';
import type { ActsAs } from './find-request.ts';
import { lockRetakes } from './lock-retakes.ts';
import { undoRequests } from './undo-requests.ts';
import { isAboutSlot, undoSlot } from './undo-slot.ts';

/**
 * Undoes an act of the actor's own about a retake, by the id of its write, by rows more. Twice is as once. Throws NotFound
 * where there was none, Conflict where something has happened since that stands in its way.
 */
export async function undoRetake(
  school: InSchool,
  { by, writeId, undoneId, as }: { by: Actor; writeId: string; undoneId: string; as: ActsAs },
): Promise<void> {
  const { act } = await findWrite(school, { by, writeId: undoneId });
  await applyOnce(school, by, { writeId, act: 'retake.undo', request: { undoneId } }, async () => {
    await lockRetakes(school);
    // The act within has an id of its own: this write is the undoing's.
    if (isAboutSlot(act)) await undoSlot(school, { by, undoneId });
    else await undoRequests(school, { by, undoneId, as });
    return {};
  });
}
