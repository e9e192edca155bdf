import { retakeReach } from '#core/policy/retakes.ts';
import { isOpen, type RetakeState } from '#core/retakes/retake-state.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { momentOf } from './moment-of.ts';
import { readRequests } from './read-requests.ts';

/** An open request as far as who needs the teacher goes. */
export interface OpenRetake {
  readonly requestId: string;
  readonly studentId: string;
  readonly goalId: string;
  /** The actor's classes in which the student learns for the goal */
  readonly classIds: readonly string[];
  /** `asked`, `ready`, `booked` or `slot-over` */
  readonly state: RetakeState;
  readonly askedAt: Date;
  /** When the learning step was said to be done; undefined where it is still to do */
  readonly stepDoneAt: Date | undefined;
  /** The slot it stands in: a school day and HH:MM on the school's clock */
  readonly slot: { readonly day: string; readonly startsAt: string } | undefined;
}

/**
 * Every open request for a retake in all classes the actor teaches today, co-taught ones too, the oldest first: two
 * statements, however many classes there are. It asks no further permission, names nobody, and writes no audit line: the
 * page that shows names does.
 */
export async function listRequests(school: InSchool, { by }: { by: Actor }): Promise<OpenRetake[]> {
  const classIds = retakeReach(by.standing);
  if (classIds.length === 0) return [];
  const now = await momentOf(school, by);
  const requests = await readRequests(school, { which: { classIds }, now });
  return requests
    .filter(({ state }) => isOpen(state))
    .map(({ requestId, studentId, goalId, classIds, state, askedAt, step, slot }) => ({
      requestId,
      studentId,
      goalId,
      classIds,
      state,
      askedAt,
      stepDoneAt: step?.saidAt,
      slot: slot && { day: slot.day, startsAt: slot.startsAt },
    }));
}
