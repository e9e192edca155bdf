import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { RetakeRequest } from './retake-request.ts';
import type { Move } from './retake-write.ts';

/** Books a request into a slot, or gives its place back where there is none: a row more. Asks nothing. */
export async function moveRequest(
  school: InSchool,
  by: Actor,
  { request, to }: { request: RetakeRequest; to: string | null },
): Promise<Move> {
  const { requestId, slot, bookedAt } = request;
  // Later than the row before on every clock: the newest holds.
  const at = Math.max(by.now.getTime(), (bookedAt?.getTime() ?? 0) + 1);
  await school.db
    .insertInto('retake_bookings')
    .values({
      school_id: school.id,
      id: newId(),
      request_id: requestId,
      slot_id: to,
      booked_by: by.standing.personId,
      booked_at: new Date(at),
    })
    .execute();
  return { requestId, from: slot?.slotId ?? null, to };
}
