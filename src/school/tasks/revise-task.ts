import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkTask, type TaskPlan } from './check-task.ts';
import { insertTaskGoals } from './insert-task-goals.ts';
import { permitPlanningTask } from './permit-task.ts';

/** Changes a task's plan. Evidence from it stays with the goals it was judged for. Throws Invalid. */
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
  await writeAudit(school, by, {
    act: 'task.revise',
    relation,
    subject: 'task',
    ids: [taskId],
    detail: { kind: plan.kind, goals: plan.goalIds.join(' ') },
  });
  return { unitId: task.unitId, courseId: task.courseId };
}
