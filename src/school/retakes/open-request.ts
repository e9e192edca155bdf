import { retakeReach } from '#core/policy/retakes.ts';
import { freeSlots } from '#core/retakes/place-requests.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type DescribedRequest, describeRequests } from './describe-requests.ts';
import { findRequest } from './find-request.ts';
import { listSlots } from './list-slots.ts';
import type { RetakeSlot } from './retake-slot.ts';

/**
 * Opens one request for the teacher, with the slots it could go into, and notes the look. Throws NotFound where the
 * request is of nobody the actor teaches.
 */
export async function openRequest(
  school: InSchool,
  { by, requestId, language }: { by: Actor; requestId: string; language: string },
): Promise<{ readonly request: DescribedRequest; readonly free: readonly RetakeSlot[] }> {
  const { request, now } = await findRequest(school, { by, requestId, as: 'teacher' });
  const [described] = await describeRequests(school, { by, requests: [request], language });
  if (!described) throw new Error('A request is described');
  const slots = await listSlots(school, { classIds: retakeReach(by.standing), from: now.day });
  await writeAudit(school, by, {
    act: 'student.look',
    relation: 'teaches',
    subject: 'student',
    ids: [request.studentId],
  });
  return {
    request: described,
    free: freeSlots(slots, { classIds: request.classIds, now }).filter(
      ({ slotId }) => slotId !== request.slot?.slotId,
    ),
  };
}
