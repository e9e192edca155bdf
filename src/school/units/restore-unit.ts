import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningUnit } from './permit-unit.ts';

/** Brings back a unit that was taken off the plan. */
export async function restoreUnit(
  school: InSchool,
  { by, unitId }: { by: Actor; unitId: string },
): Promise<{ courseId: string }> {
  const { unit, relation } = await permitPlanningUnit(school, by, unitId);
  await school.db
    .updateTable('units')
    .set({ retired_at: null })
    .where('school_id', '=', school.id)
    .where('id', '=', unitId)
    .execute();
  await writeAudit(school, by, { act: 'unit.restore', relation, subject: 'unit', ids: [unitId] });
  return { courseId: unit.courseId };
}
