import { mayAskRetake, mayHandleRetake } from '#core/policy/retakes.ts';
import type { Relation } from '#core/policy/standing.ts';
import { fits, type Moment, type RetakeAct } from '#core/retakes/retake-state.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { lockRetakes } from './lock-retakes.ts';
import { momentOf } from './moment-of.ts';
import { readRequests } from './read-requests.ts';
import type { RetakeRequest } from './retake-request.ts';

/** A request with by which relation the actor acts on it. */
export interface FoundRequest {
  readonly request: RetakeRequest;
  readonly relation: Relation;
  readonly now: Moment;
}

/** A student acts on their own request; a teacher on one of their class. */
export type ActsAs = 'student' | 'teacher';

/** A request as it stands. Throws NotFound where it is not the actor's to act on. */
export async function findRequest(
  school: InSchool,
  { by, requestId, as }: { by: Actor; requestId: string; as: ActsAs },
): Promise<FoundRequest> {
  const now = await momentOf(school, by);
  const [request] = isId(requestId)
    ? await readRequests(school, { which: { requestIds: [requestId] }, now })
    : [];
  const may = as === 'student' ? mayAskRetake : mayHandleRetake;
  const relation = request && may(by.standing, request);
  if (!request || !relation) throw new NotFound('There is no such request.');
  return { request, relation, now };
}

/**
 * The same behind a lock, for an act: what is read holds until the transaction ends. Throws Conflict where the act does
 * not fit where the request stands.
 */
export async function openForAct(
  school: InSchool,
  ask: { by: Actor; requestId: string; as: ActsAs; act: RetakeAct },
): Promise<FoundRequest> {
  await lockRetakes(school);
  const found = await findRequest(school, ask);
  if (!fits(found.request.state, ask.act)) throw new Conflict();
  return found;
}
