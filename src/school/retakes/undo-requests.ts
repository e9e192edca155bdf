import { mayAskRetake, mayHandleRetake } from '#core/policy/retakes.ts';
import { freeSlots } from '#core/retakes/place-requests.ts';
import { isOpen, type Moment } from '#core/retakes/retake-state.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { ASK } from './ask-retake.ts';
import { endRequest } from './end-request.ts';
import type { ActsAs } from './find-request.ts';
import { listSlots } from './list-slots.ts';
import { momentOf } from './moment-of.ts';
import { moveRequest } from './move-request.ts';
import { readRequests } from './read-requests.ts';
import type { RetakeRequest } from './retake-request.ts';
import type { Move, RetakeWrite } from './retake-write.ts';

/**
 * Undoes what the actor did about requests: what was asked is taken back, a word about a learning step no longer stands,
 * who was moved stands where they stood, what was ended is open again. Called behind the lock. Throws NotFound where it
 * was not the actor's act or is no longer theirs, Conflict where something has happened since that stands in its way.
 */
export async function undoRequests(
  school: InSchool,
  { by, undoneId, as }: { by: Actor; undoneId: string; as: ActsAs },
): Promise<void> {
  const { act, answer } = await findWrite(school, { by, writeId: undoneId });
  if (!act.startsWith('retake.') || act === 'retake.undo') throw new NotFound('There is nothing to undo.');
  const write = answer as RetakeWrite;
  const now = await momentOf(school, by);
  const requests = await readRequests(school, { which: { requestIds: write.requestIds }, now });
  const may = as === 'student' ? mayAskRetake : mayHandleRetake;
  if (requests.length < write.requestIds.length) throw new NotFound('There is nothing to undo.');
  for (const request of requests) {
    if (!may(by.standing, request)) throw new NotFound('There is nothing to undo.');
    if (act === ASK) await takeBack(school, by, request);
    if (write.endingId) await openAgain(school, by, { request, endingId: write.endingId, now });
    const move = write.moves.find(({ requestId }) => requestId === request.requestId);
    const left = move
      ? await moveBack(school, by, { request, move, now, gently: write.endingId !== null })
      : request.slot?.slotId;
    await withdrawSteps(school, by, { request, stepIds: write.stepIds, inSlot: left !== undefined });
  }
  const [first] = requests;
  if (first)
    await writeAudit(school, by, {
      act: 'retake.undo',
      relation: as === 'student' ? 'is the student' : 'teaches',
      subject: 'student',
      ids: requests.map(({ studentId }) => studentId),
      detail: { did: act },
    });
}

async function takeBack(school: InSchool, by: Actor, request: RetakeRequest): Promise<void> {
  if (isOpen(request.state)) await endRequest(school, by, { request, ending: 'taken-back' });
}

async function openAgain(
  school: InSchool,
  by: Actor,
  { request, endingId, now }: { request: RetakeRequest; endingId: string; now: Moment },
): Promise<void> {
  if (request.ending?.endingId !== endingId) return;
  const { studentId, goalId } = request;
  const all = await readRequests(school, { which: { studentId, goalId }, now });
  // The student has asked anew: that request goes on.
  if (all.some(({ state }) => isOpen(state))) throw new Conflict();
  await school.db
    .insertInto('retake_ending_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      ending_id: endingId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .execute();
}

/** Answers the slot in which the request stands then. `gently`: where its place is gone it waits for another. */
async function moveBack(
  school: InSchool,
  by: Actor,
  { request, move, now, gently }: { request: RetakeRequest; move: Move; now: Moment; gently: boolean },
): Promise<string | undefined> {
  const stands = request.slot?.slotId ?? null;
  if (stands === move.from) return stands ?? undefined;
  if (stands !== move.to) throw new Conflict();
  const { classIds } = request;
  const slots = move.from === null ? [] : await listSlots(school, { slotId: move.from });
  const isFree = freeSlots(slots, { classIds, now }).length > 0;
  if (move.from !== null && !isFree) {
    if (gently) return undefined;
    throw new Conflict();
  }
  await moveRequest(school, by, { request, to: move.from });
  return move.from ?? undefined;
}

async function withdrawSteps(
  school: InSchool,
  by: Actor,
  given: { request: RetakeRequest; stepIds: readonly string[]; inSlot: boolean },
): Promise<void> {
  const { request, stepIds, inSlot } = given;
  const standing = await school.db
    .selectFrom('retake_steps as s')
    .leftJoin('retake_step_withdrawals as w', (join) =>
      join.onRef('w.school_id', '=', 's.school_id').onRef('w.step_id', '=', 's.id'),
    )
    .select('s.id')
    .where('s.school_id', '=', school.id)
    .where('s.request_id', '=', request.requestId)
    .where('w.id', 'is', null)
    .execute();
  const going = standing.filter(({ id }) => stepIds.includes(id));
  if (going.length === 0) return;
  // Nobody stands in a slot without a learning step: the place is given back first.
  if (inSlot && going.length === standing.length) throw new Conflict();
  await school.db
    .insertInto('retake_step_withdrawals')
    .values(
      going.map(({ id }) => ({
        school_id: school.id,
        id: newId(),
        step_id: id,
        withdrawn_by: by.standing.personId,
        withdrawn_at: by.now,
      })),
    )
    .execute();
}
