import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { makeEstimates } from '#school/mastery/make-estimates.ts';

/**
 * Locks the estimate of a cell, making it where there is none: an override may stand where there is no evidence. The
 * student is held first, in the order of a merge, which waits or was waited for. Throws NotFound where the student was
 * made one with another.
 */
export async function lockOverridden(
  school: InSchool,
  { cell, now }: { cell: Cell; now: Date },
): Promise<void> {
  const student = await school.db
    .selectFrom('people')
    .select('alias_of as keptId')
    .where('school_id', '=', school.id)
    .where('id', '=', cell.studentId)
    .forKeyShare()
    .executeTakeFirst();
  if (!student || student.keptId !== null) throw new NotFound('There is no such student.');
  await makeEstimates(school, { cells: [cell], now });
}
