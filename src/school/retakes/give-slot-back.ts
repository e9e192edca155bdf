import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { type ActsAs, openForAct } from './find-request.ts';
import { moveRequest } from './move-request.ts';
import { NOTHING, type RetakeWrite } from './retake-write.ts';

const GIVE_BACK = 'retake.give-back';

/**
 * The student gives the place in a slot back, or a teacher takes them out of it; the request goes on. Throws NotFound for
 * a request that is not the actor's, Conflict where it stands in no slot.
 */
export async function giveSlotBack(
  school: InSchool,
  { by, writeId, requestId, as }: { by: Actor; writeId: string; requestId: string; as: ActsAs },
): Promise<RetakeWrite> {
  return applyOnce(school, by, { writeId, act: GIVE_BACK, request: { requestId } }, async () => {
    const { request, relation } = await openForAct(school, { by, requestId, as, act: 'give-back' });
    const move = await moveRequest(school, by, { request, to: null });
    await writeAudit(school, by, {
      act: GIVE_BACK,
      relation,
      subject: 'student',
      ids: [request.studentId],
      detail: { request: requestId, slot: move.from },
    });
    return { ...NOTHING, requestIds: [requestId], moves: [move] };
  });
}
