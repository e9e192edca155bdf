import { mayInviteWordings } from '#core/policy/proposals.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findPlace } from '#school/questions/find-place.ts';

/** A class and a goal that it works on this year. */
export interface ClassGoal {
  readonly classId: string;
  readonly goalId: string;
}

/** Throws NotFound where the class is not the actor's to teach or does not work on the goal. */
export async function permitInviting(
  school: InSchool,
  by: Actor,
  { classId, goalId }: ClassGoal,
): Promise<Relation> {
  const relation = mayInviteWordings(by.standing, classId);
  const place =
    relation && isId(goalId)
      ? await findPlace(school, { classIds: [classId], about: { goalId } })
      : undefined;
  if (!relation || !place) throw new NotFound('There is no such goal in this class.');
  return relation;
}
