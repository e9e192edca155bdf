import { mayInviteWordings, mayProposeWording } from '#core/policy/proposals.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isStanding } from './is-standing.ts';
import { writeEnding } from './write-ending.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly proposalId: string;
  /** Where the page is one goal's, or one class's, the proposal is of it */
  readonly of: { readonly goalId: string; readonly classId?: string };
}

/** Its student takes a proposal back, a teacher of the class hides it. Twice is as once. Throws NotFound for any other. */
export function endProposal(school: InSchool, ask: Ask): Promise<{ proposalId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Shows it again: a teacher what anybody ended, its student what they took back themself. Throws NotFound as above. */
export function showProposalAgain(school: InSchool, ask: Ask): Promise<{ proposalId: string }> {
  return turn(school, { ...ask, ends: false });
}

async function turn(
  school: InSchool,
  { by, writeId, proposalId, of, ends }: Ask & { readonly ends: boolean },
): Promise<{ proposalId: string }> {
  const act = ends ? 'wording.end' : 'wording.show-again';
  return applyOnce(school, by, { writeId, act, request: { proposalId } }, async () => {
    const found = isId(proposalId) ? await find(school, proposalId) : undefined;
    if (found?.goalId !== of.goalId || (of.classId ?? found.classId) !== found.classId)
      throw new NotFound('There is no such proposal.');
    const { keptOf } = await samePeople(school, [found.studentId, ...(found.endedBy ? [found.endedBy] : [])]);
    const isMine = keptOf(found.studentId) === by.standing.personId;
    const endedByMe = found.endedBy === null || keptOf(found.endedBy) === by.standing.personId;
    const asStudent = isMine && endedByMe ? mayProposeWording(by.standing, found.classId) : undefined;
    const relation = mayInviteWordings(by.standing, found.classId) ?? asStudent;
    if (!relation) throw new NotFound('There is no such proposal.');
    if (found.stands !== ends) return { proposalId };
    await writeEnding(school, { by, of: { proposalId }, ends });
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'student',
      ids: [keptOf(found.studentId)],
      detail: { proposal: proposalId },
    });
    return { proposalId };
  });
}

async function find(school: InSchool, proposalId: string) {
  const found = await school.db
    .selectFrom('wording_proposals as p')
    .innerJoin('wording_invitations as i', (join) =>
      join.onRef('i.school_id', '=', 'p.school_id').onRef('i.id', '=', 'p.invitation_id'),
    )
    .select(['p.student_id as studentId', 'i.class_id as classId', 'i.goal_id as goalId'])
    .select(isStanding(school, 'proposal_id', 'p.id').as('stands'))
    .select((e) =>
      e
        .selectFrom('wording_endings as x')
        .select('x.made_by')
        .where('x.school_id', '=', school.id)
        .whereRef('x.proposal_id', '=', 'p.id')
        .orderBy('x.made_at', 'desc')
        .orderBy('x.id', 'desc')
        .limit(1)
        .as('endedBy'),
    )
    .where('p.school_id', '=', school.id)
    .where('p.id', '=', proposalId)
    .executeTakeFirst();
  return found && { ...found, stands: Boolean(found.stands) };
}
