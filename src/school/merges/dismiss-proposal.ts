import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadMergeFacts } from './load-merge-facts.ts';

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

/**
 * The same by the two people, where a proposal of theirs stands: its id, or undefined where there was none to dismiss.
 * Throws NotFound for others than leaders and for people who are not here.
 */
export async function dismissPair(
  school: InSchool,
  { by, oneId, otherId }: { by: Actor; oneId: string; otherId: string },
): Promise<string | undefined> {
  if (!mayMergePeople(by.standing)) throw new NotFound('There is no such person.');
  await loadMergeFacts(school, { ids: [oneId, otherId], today: by.standing.today });
  const [one = '', other = ''] = [oneId, otherId].sort();
  const open = await school.db
    .selectFrom('merge_proposals')
    .select('id')
    .where('school_id', '=', school.id)
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  if (open) await dismissProposal(school, { by, proposalId: open.id });
  return open?.id;
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
