import { mayProposeWording } from '#core/policy/proposals.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findInvitation, type Invitation } from './find-invitation.ts';

/** The open invitation for the goal in a class of the acting student. Throws NotFound where there is none. */
export async function permitProposing(
  school: InSchool,
  by: Actor,
  goalId: string,
): Promise<{ readonly invitation: Invitation; readonly relation: Relation }> {
  const classIds = by.standing.studies.map(({ classId }) => classId);
  const invitation = isId(goalId) ? await findInvitation(school, { classIds, goalId }) : undefined;
  const relation = invitation && mayProposeWording(by.standing, invitation.classId);
  if (!invitation?.isOpen || !relation) throw new NotFound('Nobody is asked to word this goal now.');
  return { invitation, relation };
}
