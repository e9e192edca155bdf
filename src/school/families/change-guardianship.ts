import type { InSchool } from '#platform/db/in-school.ts';
import { addGuardianships, type SourcedGuardianship } from './add-guardianships.ts';
import { endGuardianships } from './end-guardianships.ts';

/**
 * Brings a guardianship up to what its source says: the word for the relation. Rights and dates are the school's and
 * stay. Other people under the same id are another guardianship: the old one ends and a new one begins. Returns the
 * id of the row that now holds.
 */
export async function changeGuardianship(
  school: InSchool,
  changed: SourcedGuardianship,
  { id, source, day, reason }: { id: string; source: string; day: string; reason: string },
): Promise<string> {
  const { numUpdatedRows } = await school.db
    .updateTable('guardianships')
    .set({ relationship: changed.relationship })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .where('adult_id', '=', changed.adultId)
    .where('student_id', '=', changed.studentId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return id;
  await endGuardianships(school, [id], { day, reason });
  await addGuardianships(school, [changed], { source, day });
  return changed.id;
}
