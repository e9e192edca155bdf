import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { currentVersion } from '#school/goals/current-version.ts';
import { type GoalFacts, getGoal } from '#school/goals/get-goal.ts';
import { listWordings, type Wording } from '#school/goals/list-wordings.ts';
import { listNames } from '#school/people/list-names.ts';
import { findInvitation, type Invitation } from './find-invitation.ts';
import { listProposals, type Proposal } from './list-proposals.ts';
import { type ClassGoal, permitInviting } from './permit-inviting.ts';

/** What a class proposed for a goal, as its teachers read it. */
export interface ClassWordings {
  readonly goal: GoalFacts;
  readonly goalVersionId: string;
  readonly original: Wording;
  /** The newest, open or closed */
  readonly invitation: Invitation | undefined;
  readonly proposals: readonly (Proposal & { readonly name: string })[];
}

/** Throws NotFound where the class or the goal is not the actor's; leaves a line of the look at who is named. */
export async function openClassWordings(
  school: InSchool,
  { by, classId, goalId }: ClassGoal & { by: Actor },
): Promise<ClassWordings> {
  const relation = await permitInviting(school, by, { classId, goalId });
  const goal = await getGoal(school, { by, goalId });
  const { goalVersionId } = await currentVersion(school, goalId);
  const { original } = await listWordings(school, goalVersionId);
  const invitation = await findInvitation(school, { classIds: [classId], goalId });
  const proposals = invitation ? await listProposals(school, invitation.invitationId) : [];
  const personIds = [...new Set(proposals.map(({ studentId }) => studentId))];
  const names = await listNames(school, { personIds, today: by.standing.today });
  if (personIds.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation,
      subject: 'student',
      ids: personIds,
      detail: { page: 'wordings', goal: goalId },
    });
  return {
    goal,
    goalVersionId,
    original,
    invitation,
    proposals: proposals.map((each) => ({ ...each, name: names.get(each.studentId)?.display ?? '' })),
  };
}
