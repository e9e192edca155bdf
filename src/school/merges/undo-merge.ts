import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { putBackRows } from '#school/moves/change-rows.ts';
import { readMoved } from '#school/moves/moved-row.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { lockPeople } from './confirm-merge.ts';
import { leaveSince } from './leave-since.ts';
import { cellsOfJudges, cellsOfStudents, replayCells } from './replay-cells.ts';

interface Merge {
  readonly id: string;
  readonly kept_id: string;
  readonly alias_id: string;
  readonly merged_at: Date;
}

/**
 * Undoes a merge: every row goes back to what it was, and estimates are worked out anew. What was recorded for the
 * person kept in between stays with them. Throws NotFound where there is no such merge or for others than leaders,
 * Conflict where a later merge of the same people is to be undone first.
 */
export async function undoMerge(
  school: InSchool,
  { by, writeId, mergeId }: { by: Actor; writeId: string; mergeId: string },
): Promise<{ keptId: string; aliasId: string }> {
  if (!mayMergePeople(by.standing) || !isId(mergeId)) throw new NotFound('There is no such merge.');
  return applyOnce(school, by, { writeId, act: 'person.unmerge', request: { mergeId } }, async () => {
    const merge = await school.db
      .selectFrom('person_merges')
      .select(['id', 'kept_id', 'alias_id', 'merged_at', 'moved', 'undone_at'])
      .where('school_id', '=', school.id)
      .where('id', '=', mergeId)
      .forUpdate()
      .executeTakeFirst();
    if (!merge) throw new NotFound('There is no such merge.');
    const pair = { keptId: merge.kept_id, aliasId: merge.alias_id };
    if (merge.undone_at !== null) return pair;
    const standing = await listStanding(school);
    refuseUnderLater(merge, standing);
    await lockPeople(school, [pair.keptId, pair.aliasId]);
    const ofAlias = findBelow(merge.alias_id, standing);
    const one = [pair.keptId, ...findBelow(pair.keptId, standing)];
    const other = [pair.aliasId, ...ofAlias];
    const moved = await leaveSince(school, { moved: readMoved(merge.moved), since: merge.merged_at });
    const judged = await cellsOfJudges(school, { one: one.filter((id) => !other.includes(id)), other });
    await school.db
      .updateTable('people')
      .set({ alias_of: null })
      .where('school_id', '=', school.id)
      .where('id', '=', pair.aliasId)
      .execute();
    if (ofAlias.length > 0)
      await school.db
        .updateTable('people')
        .set({ alias_of: pair.aliasId })
        .where('school_id', '=', school.id)
        .where('id', 'in', ofAlias)
        .execute();
    await putBackRows(school, moved);
    await replayCells(school, {
      cells: [...(await cellsOfStudents(school, [...new Set([...one, ...other])])), ...judged],
      now: by.now,
    });
    await school.db
      .updateTable('person_merges')
      .set({ undone_by: by.standing.personId, undone_at: by.now })
      .where('school_id', '=', school.id)
      .where('id', '=', mergeId)
      .execute();
    await writeAudit(school, by, {
      act: 'person.unmerge',
      relation: 'leads',
      subject: 'person',
      ids: [pair.keptId, pair.aliasId],
      detail: { merge: mergeId },
    });
    return pair;
  });
}

function listStanding(school: InSchool): Promise<Merge[]> {
  return school.db
    .selectFrom('person_merges')
    .select(['id', 'kept_id', 'alias_id', 'merged_at'])
    .where('school_id', '=', school.id)
    .where('undone_at', 'is', null)
    .execute();
}

/** Two merges of one person are undone in the order in which they were made, the last one first. */
function refuseUnderLater(merge: Merge, standing: readonly Merge[]): void {
  const later = standing.some(
    (other) =>
      other.id !== merge.id &&
      [other.kept_id, other.alias_id].includes(merge.kept_id) &&
      (other.merged_at > merge.merged_at || (+other.merged_at === +merge.merged_at && other.id > merge.id)),
  );
  if (later) throw new Conflict('A later merge of the same person stands. Undo that one first.');
}

/** Everybody who was made one with the person before, or with one of those. */
function findBelow(keptId: string, standing: readonly Merge[]): string[] {
  const direct = standing.filter(({ kept_id }) => kept_id === keptId).map(({ alias_id }) => alias_id);
  return [...direct, ...direct.flatMap((id) => findBelow(id, standing))];
}
