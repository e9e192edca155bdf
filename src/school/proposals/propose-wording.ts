import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkStatement } from './check-words.ts';
import { isStanding } from './is-standing.ts';
import { permitProposing } from './permit-proposing.ts';

/** How a student would say a goal, as it comes from a page. */
export interface NewProposal {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly goalId: string;
  readonly statement: string;
  /** BCP 47 */
  readonly language: string;
}

/** So many of one student stand at once: a class is to read them all. */
const MOST_PROPOSALS = 5;

/** Five of theirs stand already. */
export class TooManyProposals extends Conflict {
  constructor() {
    super('You have five proposals here. Take one back, then propose the new one.');
  }
}

/**
 * The student proposes a wording while their class is invited to. Throws NotFound where it is not, Invalid where the
 * words could not be a goal's, Conflict where five of theirs stand already.
 */
export async function proposeWording(
  school: InSchool,
  { by, proposal }: { by: Actor; proposal: NewProposal },
): Promise<{ proposalId: string }> {
  const { id, goalId } = proposal;
  const { statement, language } = checkStatement({ text: proposal.statement, language: proposal.language });
  const request = { goalId, statement, language };
  return applyOnce(school, by, { writeId: id, act: 'wording.propose', request }, async () => {
    const { invitation, relation } = await permitProposing(school, by, goalId);
    const studentId = by.standing.personId;
    const { invitationId } = invitation;
    if ((await countStanding(school, { invitationId, studentId })) >= MOST_PROPOSALS)
      throw new TooManyProposals();
    await school.db
      .insertInto('wording_proposals')
      .values({
        school_id: school.id,
        id,
        invitation_id: invitationId,
        student_id: studentId,
        statement,
        language,
        proposed_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'wording.propose',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { proposal: id, goal: goalId },
    });
    return { proposalId: id };
  });
}

async function countStanding(
  school: InSchool,
  { invitationId, studentId }: { invitationId: string; studentId: string },
): Promise<number> {
  const rows = await school.db
    .selectFrom('wording_proposals as p')
    .select('p.id')
    .where('p.school_id', '=', school.id)
    .where('p.invitation_id', '=', invitationId)
    .where('p.student_id', '=', idsOfPerson(school, studentId))
    .where(isStanding(school, 'proposal_id', 'p.id'))
    .execute();
  return rows.length;
}
