import { checkMerge, type MergeProblem } from '#core/merges/check-merge.ts';
import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { endAccess } from '#school/families/end-access.ts';
import { changeRows } from '#school/moves/change-rows.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { carryInvitations } from './carry-invitations.ts';
import { loadMergeFacts } from './load-merge-facts.ts';
import { planMoves } from './plan-moves.ts';
import { planPerson } from './plan-person.ts';
import { planSignIns } from './plan-sign-ins.ts';
import { cellsOfJudges, cellsOfStudents, replayCells } from './replay-cells.ts';

/** That two rows are one human, and how they become one. */
export interface NewMerge {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  /** Under which the human is found from now on */
  readonly keptId: string;
  readonly aliasId: string;
  readonly reason: string;
  /** Whether the sign-ins of the alias reach the person kept too, or end */
  readonly signIns: 'both' | 'kept';
}

export type Merged =
  | { readonly outcome: 'merged'; readonly mergeId: string }
  | { readonly outcome: 'refused'; readonly problem: MergeProblem };

/**
 * Makes one person the alias of another, all or nothing. What was recorded under the alias keeps its id and is read
 * with the person kept; what holds today goes over to the person kept; estimates are worked out anew. Throws NotFound
 * for others than leaders and for people who are not here, Invalid without a reason.
 */
export async function confirmMerge(
  school: InSchool,
  { by, merge }: { by: Actor; merge: NewMerge },
): Promise<Merged> {
  const { writeId, keptId, aliasId, signIns } = merge;
  if (!mayMergePeople(by.standing) || !isId(keptId) || !isId(aliasId))
    throw new NotFound('There is no such person.');
  const reason = merge.reason.trim();
  if (reason === '') throw new Invalid([{ field: 'reason', problem: 'is-empty' }]);
  return applyOnce(
    school,
    by,
    { writeId, act: 'person.merge', request: merge },
    async (): Promise<Merged> => {
      const { today, personId: actorId } = by.standing;
      await lockPeople(school, [keptId, aliasId]);
      const [kept, alias] = await loadMergeFacts(school, { ids: [keptId, aliasId], today });
      const problem = checkMerge({ kept, alias, actorId });
      if (problem) return { outcome: 'refused', problem };
      const pair = { keptId, aliasId, today };
      const { all: ids, aliasesOf } = await samePeople(school, [keptId, aliasId]);
      const idsOfKept = [keptId, ...aliasesOf(keptId)];
      const idsOfAlias = [aliasId, ...aliasesOf(aliasId)];
      const moved = [
        ...(await planMoves(school, { ...pair, idsOfKept, idsOfAlias })),
        ...(await planSignIns(school, { ...pair, signIns })),
        ...(await planPerson(school, pair)),
      ];
      await changeRows(school, moved);
      const invitations = await carryInvitations(school, { by, keptId, aliasId });
      // Who is nobody's family any more, since one of the two was by an order, is signed out as by the order.
      if (moved.some(({ table, after }) => table === 'guardianships' && 'until_on' in after))
        await endAccess(school, { adultId: keptId, today });
      const judged = await cellsOfJudges(school, { one: idsOfKept, other: idsOfAlias });
      await makeAlias(school, pair);
      await replayCells(school, { cells: [...(await cellsOfStudents(school, ids)), ...judged], now: by.now });
      const mergeId = newId();
      await school.db
        .insertInto('person_merges')
        .values({
          school_id: school.id,
          id: mergeId,
          kept_id: keptId,
          alias_id: aliasId,
          reason,
          moved: JSON.stringify([...moved, ...invitations]),
          merged_by: actorId,
          merged_at: by.now,
        })
        .execute();
      await writeAudit(school, by, {
        act: 'person.merge',
        relation: 'leads',
        subject: 'person',
        ids: [keptId, aliasId],
        detail: { merge: mergeId },
      });
      return { outcome: 'merged', mergeId };
    },
  );
}

/** Whoever records work of these people at this moment waits, or is waited for. */
export async function lockPeople(school: InSchool, ids: readonly string[]): Promise<void> {
  await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Those that were aliases of the alias before are now aliases of the person kept: an alias has no alias. */
async function makeAlias(
  school: InSchool,
  { keptId, aliasId }: { keptId: string; aliasId: string },
): Promise<void> {
  await school.db
    .updateTable('people')
    .set({ alias_of: keptId })
    .where('school_id', '=', school.id)
    .where('alias_of', '=', aliasId)
    .execute();
  await school.db
    .updateTable('people')
    .set({ alias_of: keptId })
    .where('school_id', '=', school.id)
    .where('id', '=', aliasId)
    .execute();
}
