import { mayHandleRetake, retakeReach } from '#core/policy/retakes.ts';
import { orderRequests } from '#core/retakes/order-requests.ts';
import { placeRequests } from '#core/retakes/place-requests.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addStep } from './add-step.ts';
import { listSlots } from './list-slots.ts';
import { lockRetakes } from './lock-retakes.ts';
import { momentOf } from './moment-of.ts';
import { moveRequest } from './move-request.ts';
import { readRequests } from './read-requests.ts';
import type { RetakeRequest } from './retake-request.ts';
import type { RetakeWrite } from './retake-write.ts';
import { sinceOf } from './since-of.ts';

const BOOK_NEXT = 'retake.confirm';

/** What became of the requests that were confirmed. */
export interface BookedNext extends RetakeWrite {
  /** How many found no free place: their learning step is confirmed, and they wait for a slot */
  readonly waiting: number;
}

/**
 * A teacher confirms requests: their learning steps count as done, and each goes into the next free slot of its class.
 * Who did their step first is placed first; who finds no place waits. Throws NotFound where one of the requests is of
 * nobody the actor teaches, Conflict where one has a slot already or has ended.
 */
export async function bookNext(
  school: InSchool,
  { by, writeId, requestIds }: { by: Actor; writeId: string; requestIds: readonly string[] },
): Promise<BookedNext> {
  return applyOnce(school, by, { writeId, act: BOOK_NEXT, request: { requestIds } }, async () => {
    await lockRetakes(school);
    const now = await momentOf(school, by);
    const requests = requestIds.every(isId) ? await readRequests(school, { which: { requestIds }, now }) : [];
    if (requests.length === 0 || requests.length < new Set(requestIds).size)
      throw new NotFound('There is no such request.');
    for (const request of requests) {
      if (!mayHandleRetake(by.standing, request)) throw new NotFound('There is no such request.');
      if (!['asked', 'ready', 'slot-over'].includes(request.state)) throw new Conflict();
    }
    const slots = await listSlots(school, { classIds: retakeReach(by.standing), from: now.day });
    const waiting = orderRequests(requests.map((each) => ({ ...each, since: sinceOf(each) })));
    const placed = placeRequests(waiting, { slots, now });
    const stepIds: string[] = [];
    const moves = [];
    for (const request of waiting) {
      const to = placed.get(request.requestId);
      if (!request.step?.confirmed) stepIds.push(await confirm(school, by, request));
      if (to) moves.push(await moveRequest(school, by, { request, to }));
    }
    await writeAudit(school, by, {
      act: BOOK_NEXT,
      relation: 'teaches',
      subject: 'student',
      ids: waiting.map(({ studentId }) => studentId),
      detail: { requests: waiting.length, booked: moves.length },
    });
    return {
      requestIds: waiting.map(({ requestId }) => requestId),
      stepIds,
      endingId: null,
      moves,
      waiting: waiting.length - moves.length,
    };
  });
}

function confirm(school: InSchool, by: Actor, request: RetakeRequest): Promise<string> {
  return addStep(school, by, { request, word: 'confirmed', what: request.step?.what ?? request.plans });
}
