import { isMergeReason, type MergeReason } from '#core/merges/merge-reasons.ts';
import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';

/** Two people whom somebody thinks to be one. */
export interface Proposal {
  readonly proposalId: string;
  readonly one: { readonly personId: string; readonly display: string };
  readonly other: { readonly personId: string; readonly display: string };
  readonly reasons: readonly MergeReason[];
  readonly source: 'import' | 'person';
  /** Who thinks so; null for an import */
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
}

const MOST = 200;

/** The proposals that nobody has decided, the newest first. Throws NotFound for others than leaders. */
export async function listProposals(school: InSchool, { by }: { by: Actor }): Promise<Proposal[]> {
  if (!mayMergePeople(by.standing)) throw new NotFound('There is no such page.');
  const rows = await school.db
    .selectFrom('merge_proposals as m')
    .innerJoin('people as a', (join) =>
      join.onRef('a.school_id', '=', 'm.school_id').onRef('a.id', '=', 'm.one_id'),
    )
    .innerJoin('people as b', (join) =>
      join.onRef('b.school_id', '=', 'm.school_id').onRef('b.id', '=', 'm.other_id'),
    )
    .select(['m.id', 'm.one_id', 'm.other_id', 'm.reasons', 'm.source', 'm.proposed_by', 'm.proposed_at'])
    .where('m.school_id', '=', school.id)
    .where('m.dismissed_at', 'is', null)
    .where('a.alias_of', 'is', null)
    .where('b.alias_of', 'is', null)
    .orderBy('m.proposed_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MOST)
    .execute();
  const names = await listNames(school, {
    personIds: rows.flatMap(({ one_id, other_id, proposed_by }) => [one_id, other_id, proposed_by ?? one_id]),
    today: by.standing.today,
  });
  const named = (personId: string) => ({ personId, display: names.get(personId)?.display ?? '' });
  return rows.map((row) => ({
    proposalId: row.id,
    one: named(row.one_id),
    other: named(row.other_id),
    reasons: row.reasons.filter(isMergeReason),
    source: row.source === 'import' ? 'import' : 'person',
    proposedBy: row.proposed_by === null ? null : (names.get(row.proposed_by)?.display ?? ''),
    proposedAt: row.proposed_at,
  }));
}
