import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/**
 * A leader says that two people are two: the pair is not proposed again for the same reasons. Dismissed already, it
 * stays so. Throws NotFound where there is no such proposal.
 */
export async function dismissProposal(
  school: InSchool,
  { by, proposalId }: { by: Actor; proposalId: string },
): Promise<void> {
  const pair = await getProposal(school, { by, proposalId });
  const { numUpdatedRows } = await school.db
    .updateTable('merge_proposals')
    .set({ dismissed_by: by.standing.personId, dismissed_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', proposalId)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await writeAudit(school, by, { act: 'merge.dismiss', relation: 'leads', subject: 'person', ids: pair });
}

/** The pair is to be looked at again. Throws NotFound where there is no such proposal, Conflict where a newer one stands. */
export async function restoreProposal(
  school: InSchool,
  { by, proposalId }: { by: Actor; proposalId: string },
): Promise<void> {
  const [one = '', other = ''] = await getProposal(school, { by, proposalId });
  const newer = await school.db
    .selectFrom('merge_proposals')
    .select('id')
    .where('school_id', '=', school.id)
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  if (newer?.id === proposalId) return;
  if (newer) throw new Conflict('These two are on the list already.');
  await school.db
    .updateTable('merge_proposals')
    .set({ dismissed_by: null, dismissed_at: null })
    .where('school_id', '=', school.id)
    .where('id', '=', proposalId)
    .execute();
  await writeAudit(school, by, {
    act: 'merge.propose',
    relation: 'leads',
    subject: 'person',
    ids: [one, other],
  });
}

async function getProposal(
  school: InSchool,
  { by, proposalId }: { by: Actor; proposalId: string },
): Promise<string[]> {
  const row =
    mayMergePeople(by.standing) && isId(proposalId)
      ? await school.db
          .selectFrom('merge_proposals')
          .select(['one_id', 'other_id'])
          .where('school_id', '=', school.id)
          .where('id', '=', proposalId)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new NotFound('There is no such proposal.');
  return [row.one_id, row.other_id];
}
