import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningTask } from './permit-task.ts';

/** Takes a task off the plan; `restoreTask` brings it back. Evidence from it stays. */
export async function retireTask(
  school: InSchool,
  { by, taskId }: { by: Actor; taskId: string },
): Promise<{ unitId: string | null; courseId: string }> {
  const { task, relation } = await permitPlanningTask(school, by, taskId);
  await school.db
    .updateTable('tasks')
    .set({ retired_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', taskId)
    .where('retired_at', 'is', null)
    .execute();
  await writeAudit(school, by, { act: 'task.retire', relation, subject: 'task', ids: [taskId] });
  return { unitId: task.unitId, courseId: task.courseId };
}
