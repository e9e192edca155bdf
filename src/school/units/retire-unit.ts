import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningUnit } from './permit-unit.ts';

/** Takes a unit off the plan; `restoreUnit` brings it back. Its tasks and their evidence stay. */
export async function retireUnit(
  school: InSchool,
  { by, unitId }: { by: Actor; unitId: string },
): Promise<{ courseId: string }> {
  const { unit, relation } = await permitPlanningUnit(school, by, unitId);
  await school.db
    .updateTable('units')
    .set({ retired_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', unitId)
    .where('retired_at', 'is', null)
    .execute();
  await writeAudit(school, by, { act: 'unit.retire', relation, subject: 'unit', ids: [unitId] });
  return { courseId: unit.courseId };
}
