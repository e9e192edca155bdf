import type { DeclineReason, LearningStep } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { moveRequest } from './move-request.ts';
import type { OwnWords, RetakeRequest } from './retake-request.ts';
import type { RetakeWrite } from './retake-write.ts';

/** Adds the ending of a request; a place it has in a slot is free again. Asks nothing. */
export async function endRequest(
  school: InSchool,
  by: Actor,
  given: {
    request: RetakeRequest;
    ending: 'taken-back' | 'declined';
    reason?: DeclineReason;
    first?: LearningStep;
    words?: OwnWords | undefined;
  },
): Promise<RetakeWrite> {
  const { request, ending, reason, first, words } = given;
  const { requestId } = request;
  const endingId = newId();
  const moves = request.slot ? [await moveRequest(school, by, { request, to: null })] : [];
  await school.db
    .insertInto('retake_endings')
    .values({
      school_id: school.id,
      id: endingId,
      request_id: requestId,
      ending,
      reason: reason ?? null,
      step_first: first ?? null,
      words: words?.text ?? null,
      language: words?.language ?? null,
      ended_by: by.standing.personId,
      ended_at: by.now,
    })
    .execute();
  return { requestIds: [requestId], stepIds: [], endingId, moves };
}
