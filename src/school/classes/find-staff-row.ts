import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { ChangedRows } from './changes/step.ts';

/** The row of somebody's teaching in this class, which nobody else changes now. Throws NotFound. */
export async function findStaffRow(
  school: InSchool,
  { classId, staffId }: { classId: string; staffId: string },
): Promise<ChangedRows['class_staff']> {
  const row = await school.db
    .selectFrom('class_staff')
    .select(['class_id', 'person_id', 'role', 'from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .where('id', '=', staffId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such teacher of this class.');
  return row;
}
