import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Takes the tasks of units off the plan; work on them stays. Asks no permission and writes no line. */
export async function retireTasksOfUnits(
  school: InSchool,
  { by, unitIds }: { by: Actor; unitIds: readonly string[] },
): Promise<void> {
  if (unitIds.length === 0) return;
  await school.db
    .updateTable('tasks')
    .set({ retired_at: by.now })
    .where('school_id', '=', school.id)
    .where('unit_id', 'in', [...unitIds])
    .where('retired_at', 'is', null)
    .execute();
}
