import { isNewsAfter, type MergeReason } from '#core/merges/merge-reasons.ts';
import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';

/** Two rows that may be one human, and why. */
export interface NewProposal {
  readonly oneId: string;
  readonly otherId: string;
  /** At least one */
  readonly reasons: readonly MergeReason[];
  readonly source: 'import' | 'person';
  /** Who thinks so; none for an import, which asks no permission */
  readonly by?: Actor | undefined;
  readonly importId?: string | undefined;
  readonly now: Date;
}

/** What became of a proposal: `known` stands already, is merged already, or was dismissed for the same reasons. */
export type Proposed =
  | { readonly outcome: 'proposed'; readonly proposalId: string }
  | { readonly outcome: 'known'; readonly proposalId: string | undefined };

/**
 * Proposes that two rows are one human. It changes nothing but the list of proposals: only a person merges. The same
 * pair again changes nothing, or adds the reasons that are new. Throws NotFound for people who are not here, Invalid
 * where there is no reason or both are one row.
 */
export async function proposeMerge(school: InSchool, proposal: NewProposal): Promise<Proposed> {
  const { reasons, source, by, importId, now } = proposal;
  if (source === 'person' && !(by && mayMergePeople(by.standing)))
    throw new NotFound('There is no such person.');
  if (![proposal.oneId, proposal.otherId].every(isId)) throw new NotFound('There is no such person.');
  const people = await samePeople(school, [proposal.oneId, proposal.otherId]);
  const [one = '', other = ''] = [people.keptOf(proposal.oneId), people.keptOf(proposal.otherId)].sort();
  if (proposal.oneId === proposal.otherId) throw new Invalid([{ field: 'otherId', problem: 'is-the-same' }]);
  if (reasons.length === 0) throw new Invalid([{ field: 'reasons', problem: 'is-empty' }]);
  if (one === other) return { outcome: 'known', proposalId: undefined };
  await refuseUnknown(school, [one, other]);
  const before = await listPair(school, one, other);
  const open = before.find(({ dismissed_at }) => dismissed_at === null);
  if (open) {
    await addReasons(school, open, reasons);
    return { outcome: 'known', proposalId: open.id };
  }
  if (
    !isNewsAfter(
      before.map((row) => row.reasons),
      reasons,
    )
  )
    return { outcome: 'known', proposalId: undefined };
  const proposalId = newId();
  await school.db
    .insertInto('merge_proposals')
    .values({
      school_id: school.id,
      id: proposalId,
      one_id: one,
      other_id: other,
      reasons: [...new Set(reasons)],
      source,
      import_id: importId ?? null,
      proposed_by: by?.standing.personId ?? null,
      proposed_at: now,
    })
    .execute();
  if (by)
    await writeAudit(school, by, {
      act: 'merge.propose',
      relation: 'leads',
      subject: 'person',
      ids: [one, other],
    });
  return { outcome: 'proposed', proposalId };
}

function listPair(school: InSchool, one: string, other: string) {
  return school.db
    .selectFrom('merge_proposals')
    .select(['id', 'reasons', 'dismissed_at'])
    .where('school_id', '=', school.id)
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .execute();
}

async function addReasons(
  school: InSchool,
  open: { readonly id: string; readonly reasons: readonly string[] },
  reasons: readonly string[],
): Promise<void> {
  const all = [...new Set([...open.reasons, ...reasons])];
  if (all.length === open.reasons.length) return;
  await school.db
    .updateTable('merge_proposals')
    .set({ reasons: all })
    .where('school_id', '=', school.id)
    .where('id', '=', open.id)
    .execute();
}

async function refuseUnknown(school: InSchool, ids: readonly string[]): Promise<void> {
  const here = await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
  if (here.length < ids.length) throw new NotFound('There is no such person.');
}
