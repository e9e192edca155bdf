import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { listProposals } from './list-proposals.ts';
import { permitProposing } from './permit-proposing.ts';

/**
 * "I would say it so too", or no longer, of what a classmate proposed. Throws NotFound where it is not shown to the
 * student's class, or is their own.
 */
export async function agreeWording(
  school: InSchool,
  {
    by,
    writeId,
    goalId,
    proposalId,
    agrees,
  }: {
    by: Actor;
    writeId: string;
    goalId: string;
    proposalId: string;
    agrees: boolean;
  },
): Promise<{ proposalId: string }> {
  const request = { proposalId, agrees };
  return applyOnce(school, by, { writeId, act: 'wording.agree', request }, async () => {
    const { invitation } = await permitProposing(school, by, goalId);
    const proposals = await listProposals(school, invitation.invitationId);
    const found = proposals.find((each) => each.proposalId === proposalId && each.stands);
    if (!found || found.studentId === by.standing.personId) throw new NotFound('There is no such proposal.');
    await school.db
      .insertInto('wording_agreements')
      .values({
        school_id: school.id,
        id: writeId,
        proposal_id: proposalId,
        student_id: by.standing.personId,
        agrees,
        said_at: by.now,
      })
      .execute();
    return { proposalId };
  });
}
