import { isOrder } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';
import { samePeople } from '#school/people/same-people.ts';

/**
 * Of the rows that a merge changed, those that its undo may put back: not the end of a guardianship about which an order
 * has been recorded since, for the one or the other id, and no invitation that has let somebody in since. Asked before
 * the people are two again.
 */
export async function leaveSince(
  school: InSchool,
  { moved, since }: { moved: readonly MovedRow[]; since: Date },
): Promise<MovedRow[]> {
  const stay = [
    ...(await listOrdered(school, { moved, since })),
    ...(await listUsed(
      school,
      moved.filter(({ table }) => table === 'invitations').map(({ id }) => id),
    )),
  ];
  return moved.filter((row) => !stay.includes(row.id) || isMove(row));
}

/** A guardianship that went over goes back as it is now: ended, where it has been ended. */
function isMove({ table, after }: MovedRow): boolean {
  return table === 'guardianships' && !('until_on' in after);
}

async function listUsed(school: InSchool, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await school.db
    .selectFrom('invitations')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where('used_at', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

async function listOrdered(
  school: InSchool,
  { moved, since }: { moved: readonly MovedRow[]; since: Date },
): Promise<string[]> {
  const ended = moved.filter(({ table, after }) => table === 'guardianships' && 'until_on' in after);
  if (ended.length === 0) return [];
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['id', 'adult_id', 'student_id'])
    .where('school_id', '=', school.id)
    .where(
      'id',
      'in',
      ended.map(({ id }) => id),
    )
    .execute();
  const orders = await school.db
    .selectFrom('guardianships')
    .select(['adult_id', 'student_id', 'end_reason'])
    .where('school_id', '=', school.id)
    .where('ended_at', '>', since)
    .execute();
  const { keptOf } = await samePeople(
    school,
    [...rows, ...orders].flatMap(({ adult_id, student_id }) => [adult_id, student_id]),
  );
  const pairOf = (row: (typeof rows)[number] | (typeof orders)[number]) =>
    `${keptOf(row.adult_id)} ${keptOf(row.student_id)}`;
  const ordered = new Set(orders.filter(({ end_reason }) => isOrder(end_reason)).map(pairOf));
  return rows.filter((row) => ordered.has(pairOf(row))).map(({ id }) => id);
}
