import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Ending } from './read-endings.ts';

/** How groups, or students in them, stand from today on; answers the ids of the new rows, in this order. */
export async function addEndings(
  school: InSchool,
  {
    by,
    of,
    ids,
    how,
  }: { by: Actor; of: 'group_id' | 'member_id'; ids: readonly string[]; how: Ending['how'] },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = ids.map((id) => ({
    school_id: school.id,
    id: newId(),
    group_id: of === 'group_id' ? id : null,
    member_id: of === 'member_id' ? id : null,
    how,
    on_day: by.standing.today,
    made_by: by.standing.personId,
    made_at: by.now,
  }));
  await school.db.insertInto('group_endings').values(rows).execute();
  return rows.map(({ id }) => id);
}
