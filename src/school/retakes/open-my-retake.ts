import { mayAskRetake } from '#core/policy/retakes.ts';
import { freeSlots } from '#core/retakes/place-requests.ts';
import { fits } from '#core/retakes/retake-state.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listWholes } from '#school/goals/list-wholes.ts';
import { classesOfGoal } from './classes-of-goal.ts';
import { listPieces, type PieceToRetake } from './list-pieces.ts';
import { listSlots } from './list-slots.ts';
import { momentOf } from './moment-of.ts';
import { readRequests } from './read-requests.ts';
import type { RetakeRequest } from './retake-request.ts';
import type { RetakeSlot } from './retake-slot.ts';

/** A student's own way to showing a goal once more. */
export interface MyRetake {
  /** The newest request; undefined where they have not asked yet */
  readonly request: RetakeRequest | undefined;
  /** The slots they could choose now */
  readonly free: readonly RetakeSlot[];
  /** The pieces they could name when they ask */
  readonly pieces: readonly PieceToRetake[];
  /** The goal is made of others, and so has no work of its own: there is nothing to ask for */
  readonly isWhole: boolean;
}

/**
 * What the acting student has asked for on a goal, and what they can do about it now; undefined where the
 * goal is not one of theirs today.
 */
export async function openMyRetake(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<MyRetake | undefined> {
  if (!isId(goalId)) return undefined;
  const studentId = by.standing.personId;
  const classIds = await classesOfGoal(school, { by, studentId, goalId });
  if (!mayAskRetake(by.standing, { studentId, classIds })) return undefined;
  const [whole] = await listWholes(school, { goalIds: [goalId] });
  const now = await momentOf(school, by);
  const request = (await readRequests(school, { which: { studentId, goalId }, now })).at(-1);
  const slots =
    request && fits(request.state, 'book') ? await listSlots(school, { classIds, from: now.day }) : [];
  return {
    request,
    free: freeSlots(slots, { classIds, now }).filter(({ slotId }) => slotId !== request?.slot?.slotId),
    pieces: await listPieces(school, { studentId, goalId }),
    isWhole: whole !== undefined,
  };
}
