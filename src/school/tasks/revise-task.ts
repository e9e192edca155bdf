import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { replayCells } from '#school/merges/replay-cells.ts';
import { cellsOfTask } from './cells-of-task.ts';
import { checkTask, type TaskPlan } from './check-task.ts';
import { insertTaskGoals } from './insert-task-goals.ts';
import { permitPlanningTask } from './permit-task.ts';

/**
 * Changes a task's plan. Evidence from it stays with the goals it was judged for; where it counts from now on, or no
 * longer does, the levels of those judged on it are worked out anew. Throws Invalid.
 */
export async function reviseTask(
  school: InSchool,
  change: { by: Actor; taskId: string; plan: TaskPlan },
): Promise<{ unitId: string | null; courseId: string }> {
  const { by, taskId } = change;
  const { task, relation } = await permitPlanningTask(school, by, taskId);
  const plan = await checkTask(school, { courseId: task.courseId, plan: change.plan });
  await school.db
    .updateTable('tasks')
    .set({
      title: plan.title,
      kind: plan.kind,
      ready_from: plan.readyFrom,
      ready_about: plan.readyAbout,
      counts: plan.counts,
      in_groups: plan.inGroups,
    })
    .where('school_id', '=', school.id)
    .where('id', '=', taskId)
    .execute();
  await school.db
    .deleteFrom('task_goals')
    .where('school_id', '=', school.id)
    .where('task_id', '=', taskId)
    .execute();
  await insertTaskGoals(school, { taskId, goalIds: plan.goalIds });
  const cells = plan.counts === task.counts ? [] : await cellsOfTask(school, taskId);
  await replayCells(school, { cells, now: by.now });
  await writeAudit(school, by, {
    act: 'task.revise',
    relation,
    subject: 'task',
    ids: [taskId],
    detail: { kind: plan.kind, goals: plan.goalIds.join(' '), counts: plan.counts, levels: cells.length },
  });
  return { unitId: task.unitId, courseId: task.courseId };
}
