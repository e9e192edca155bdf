import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { currentVersion } from '#school/goals/current-version.ts';
import { listWordings } from '#school/goals/list-wordings.ts';
import { rewordGoal } from '#school/goals/reword-goal.ts';
import { wordGoal } from '#school/goals/word-goal.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findInvitation } from './find-invitation.ts';
import { listProposals } from './list-proposals.ts';
import { type ClassGoal, permitInviting } from './permit-inviting.ts';
import { writeEnding } from './write-ending.ts';

interface Asked extends ClassGoal {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly proposalId: string;
  /** The goal's short name from now on */
  readonly title: string;
  /** The proposal, or what the teacher made of it */
  readonly statement: string;
  /** The version the teacher had before them */
  readonly from: string;
}

/**
 * Makes what a class proposed the goal's wording, credited to the class: a new version, or, where it is in another
 * language than the goal's own, this version's wording there. Evidence stays pinned to the words it was judged by. The
 * invitation is closed. Throws NotFound where it is not the actor's class or its proposal, Forbidden where the goal may
 * only be read, Invalid for words that cannot be a goal's, Conflict where somebody reworded it meanwhile.
 */
export async function adoptWording(
  school: InSchool,
  { by, adoption }: { by: Actor; adoption: Asked },
): Promise<{ adoptionId: string; goalVersionId: string }> {
  const { id, classId, goalId, proposalId, title, statement, from } = adoption;
  const relation = await permitInviting(school, by, { classId, goalId });
  const request = { classId, goalId, proposalId, title, statement, from };
  return applyOnce(school, by, { writeId: id, act: 'wording.adopt', request }, async () => {
    const invitation = await findInvitation(school, { classIds: [classId], goalId });
    const proposals = invitation ? await listProposals(school, invitation.invitationId) : [];
    const proposal = proposals.find((each) => each.proposalId === proposalId && each.stands);
    if (!invitation || !proposal) throw new NotFound('There is no such proposal.');
    const { language } = proposal;
    const wording = { language, title, statement };
    const before = await currentVersion(school, goalId);
    const { original } = await listWordings(school, before.goalVersionId);
    const goalVersionId =
      language === original.language
        ? (await rewordGoal(school, { by, goalId, wording, from })).goalVersionId
        : before.goalVersionId;
    if (language !== original.language)
      await wordGoal(school, { by, goalId, goalVersionId: from, wording, reviewed: true });
    await school.db
      .insertInto('wording_adoptions')
      .values({
        school_id: school.id,
        id,
        proposal_id: proposalId,
        goal_version_id: goalVersionId,
        language,
        class_id: classId,
        adopted_by: by.standing.personId,
        adopted_at: by.now,
      })
      .execute();
    if (invitation.isOpen)
      await writeEnding(school, { by, of: { invitationId: invitation.invitationId }, ends: true });
    await writeAudit(school, by, {
      act: 'wording.adopt',
      relation,
      subject: 'class',
      ids: [classId],
      detail: { proposal: proposalId, goal: goalId },
    });
    return { adoptionId: id, goalVersionId };
  });
}
