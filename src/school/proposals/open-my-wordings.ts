import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Invitation } from './find-invitation.ts';
import { listProposals } from './list-proposals.ts';
import { permitProposing } from './permit-proposing.ts';

/** A proposal as the class reads it: nobody is named. */
export interface ClassProposal {
  readonly proposalId: string;
  readonly statement: string;
  readonly language: string;
  readonly isMine: boolean;
  readonly iAgree: boolean;
}

/** What the acting student's class proposed, in the order it came. Throws NotFound where the class is not invited now. */
export async function openMyWordings(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<{ readonly invitation: Invitation; readonly proposals: readonly ClassProposal[] }> {
  const { invitation } = await permitProposing(school, by, goalId);
  const { personId } = by.standing;
  const all = await listProposals(school, invitation.invitationId);
  const proposals = all
    .filter(({ stands }) => stands)
    .map(({ proposalId, statement, language, studentId, agreeing }) => ({
      proposalId,
      statement,
      language,
      isMine: studentId === personId,
      iAgree: agreeing.includes(personId),
    }));
  return { invitation, proposals };
}
