import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningTask } from './permit-task.ts';

/** Brings back a task that was taken off the plan. */
export async function restoreTask(
  school: InSchool,
  { by, taskId }: { by: Actor; taskId: string },
): Promise<{ unitId: string | null; courseId: string }> {
  const { task, relation } = await permitPlanningTask(school, by, taskId);
  await school.db
    .updateTable('tasks')
    .set({ retired_at: null })
    .where('school_id', '=', school.id)
    .where('id', '=', taskId)
    .execute();
  await writeAudit(school, by, { act: 'task.restore', relation, subject: 'task', ids: [taskId] });
  return { unitId: task.unitId, courseId: task.courseId };
}
