import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { endRequest } from './end-request.ts';
import { openForAct } from './find-request.ts';
import type { RetakeWrite } from './retake-write.ts';

const TAKE_BACK = 'retake.take-back';

/**
 * A student takes their request back. Throws NotFound for a request that is not theirs, Conflict where it has ended
 * already.
 */
export async function takeBackRequest(
  school: InSchool,
  { by, writeId, requestId }: { by: Actor; writeId: string; requestId: string },
): Promise<RetakeWrite> {
  return applyOnce(school, by, { writeId, act: TAKE_BACK, request: { requestId } }, async () => {
    const { request, relation } = await openForAct(school, {
      by,
      requestId,
      as: 'student',
      act: 'take-back',
    });
    const ended = await endRequest(school, by, { request, ending: 'taken-back' });
    await writeAudit(school, by, {
      act: TAKE_BACK,
      relation,
      subject: 'student',
      ids: [request.studentId],
      detail: { request: requestId, goal: request.goalId },
    });
    return ended;
  });
}
