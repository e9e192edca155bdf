import { standingOverride } from '#core/mastery/standing-override.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { samePeople } from '#school/people/same-people.ts';
import { listOverrides, overridesOfCell, type RecordedOverride } from '#school/records/list-overrides.ts';

/** Of whom and what an override was made; the person kept, for an alias. Throws NotFound where there is none. */
export async function getOverriddenCell(school: InSchool, overrideId: string): Promise<Cell> {
  const row = isId(overrideId)
    ? await school.db
        .selectFrom('overrides')
        .select(['student_id as studentId', 'goal_id as goalId', 'span'])
        .where('school_id', '=', school.id)
        .where('id', '=', overrideId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such judgement.');
  const { keptOf } = await samePeople(school, [row.studentId]);
  return { ...row, studentId: keptOf(row.studentId) };
}

/** The overrides that were ever made of a cell, the oldest first, and the one that stands. Asks no permission. */
export async function findOverride(
  school: InSchool,
  cell: Cell,
): Promise<{ all: readonly RecordedOverride[]; standing: RecordedOverride | undefined }> {
  const { studentId, goalId } = cell;
  const ofGoal = await listOverrides(school, { studentIds: [studentId], goalIds: [goalId] });
  const all = overridesOfCell(ofGoal, cell);
  return { all, standing: standingOverride(all) };
}
