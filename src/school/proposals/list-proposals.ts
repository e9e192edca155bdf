import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import { isStanding } from './is-standing.ts';

/** A wording that a student proposed. */
export interface Proposal {
  readonly proposalId: string;
  readonly studentId: string;
  readonly statement: string;
  readonly language: string;
  readonly proposedAt: Date;
  /** Neither taken back nor hidden */
  readonly stands: boolean;
  /** Students who would say it so too, its own apart */
  readonly agreeing: readonly string[];
}

/** What was proposed to an invitation, in the order it came. Asks no permission. */
export async function listProposals(school: InSchool, invitationId: string): Promise<Proposal[]> {
  const rows = await school.db
    .selectFrom('wording_proposals as p')
    .select(['p.id as proposalId', 'p.student_id as studentId', 'p.statement', 'p.language'])
    .select(['p.proposed_at as proposedAt', isStanding(school, 'proposal_id', 'p.id').as('stands')])
    .where('p.school_id', '=', school.id)
    .where('p.invitation_id', '=', invitationId)
    .orderBy('p.proposed_at')
    .orderBy('p.id')
    .execute();
  if (rows.length === 0) return [];
  const said = await school.db
    .selectFrom('wording_agreements as a')
    .select(['a.proposal_id as proposalId', 'a.student_id as studentId', 'a.agrees'])
    .where('a.school_id', '=', school.id)
    .where(
      'a.proposal_id',
      'in',
      rows.map(({ proposalId }) => proposalId),
    )
    .orderBy('a.said_at')
    .orderBy('a.id')
    .execute();
  const { keptOf } = await samePeople(
    school,
    [...rows, ...said].map(({ studentId }) => studentId),
  );
  // Of one human the newest word holds, under whichever id it was said.
  const agreeing = new Map<string, Map<string, boolean>>();
  for (const { proposalId, studentId, agrees } of said)
    agreeing.set(proposalId, new Map(agreeing.get(proposalId)).set(keptOf(studentId), agrees));
  return rows.map(({ stands, ...row }) => {
    const studentId = keptOf(row.studentId);
    const words = [...(agreeing.get(row.proposalId) ?? [])];
    const others = words.flatMap(([id, agrees]) => (agrees && id !== studentId ? [id] : []));
    return { ...row, studentId, stands: Boolean(stands), agreeing: others };
  });
}
