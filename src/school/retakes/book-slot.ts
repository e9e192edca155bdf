import { freeSlots } from '#core/retakes/place-requests.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { type ActsAs, openForAct } from './find-request.ts';
import { listSlots } from './list-slots.ts';
import { moveRequest } from './move-request.ts';
import { NOTHING, type RetakeWrite } from './retake-write.ts';

const BOOK_SLOT = 'retake.book';

/**
 * The student, or a teacher of theirs, chooses a slot for a request, or another than before. Throws NotFound for a
 * request or a slot that is not theirs, Conflict where the slot is full or has been, or the learning step is still to do.
 */
export async function bookSlot(
  school: InSchool,
  ask: { by: Actor; writeId: string; requestId: string; slotId: string; as: ActsAs },
): Promise<RetakeWrite> {
  const { by, writeId, requestId, slotId, as } = ask;
  return applyOnce(school, by, { writeId, act: BOOK_SLOT, request: { requestId, slotId } }, async () => {
    const { request, relation, now } = await openForAct(school, { by, requestId, as, act: 'book' });
    const slots = isId(slotId) ? await listSlots(school, { slotId }) : [];
    const [slot] = slots;
    if (!slot?.classIds.some((classId) => request.classIds.includes(classId)))
      throw new NotFound('There is no such slot.');
    if (request.slot?.slotId === slotId) return NOTHING;
    if (freeSlots(slots, { classIds: request.classIds, now }).length === 0) throw new Conflict();
    const move = await moveRequest(school, by, { request, to: slotId });
    await writeAudit(school, by, {
      act: BOOK_SLOT,
      relation,
      subject: 'student',
      ids: [request.studentId],
      detail: { request: requestId, slot: slotId },
    });
    return { ...NOTHING, requestIds: [requestId], moves: [move] };
  });
}
