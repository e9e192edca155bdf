import type { InSchool } from '#platform/db/in-school.ts';
import { addRoles, type SourcedRole } from './add-roles.ts';
import { endRoles } from './end-roles.ts';

/**
 * Brings a role up to what its source says. Another role or person under the same id is another role: the old one
 * ends and a new one begins. Returns the id of the row that now holds.
 */
export async function changeRole(
  school: InSchool,
  changed: SourcedRole,
  { id, source, day }: { id: string; source: string; day: string },
): Promise<string> {
  const { numUpdatedRows } = await school.db
    .updateTable('person_roles')
    .set({ from_on: changed.fromOn, until_on: changed.untilOn })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .where('person_id', '=', changed.personId)
    .where('role', '=', changed.role)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return id;
  await endRoles(school, [id], day);
  await addRoles(school, [changed], source);
  return changed.id;
}
