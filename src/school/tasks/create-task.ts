import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { permitPlanningUnit } from '#school/units/permit-unit.ts';
import { checkTask, type TaskPlan } from './check-task.ts';
import { insertTaskGoals } from './insert-task-goals.ts';

/** Puts a task on a course's plan, in a unit or in none. Throws Invalid. */
export async function createTask(
  school: InSchool,
  task: { by: Actor; courseId: string; unitId: string | null; plan: TaskPlan },
): Promise<{ taskId: string }> {
  const { by, courseId, unitId } = task;
  const relation = await permitPlanning(school, by, courseId);
  if (unitId) {
    const { unit } = await permitPlanningUnit(school, by, unitId);
    if (unit.courseId !== courseId) throw new NotFound('There is no such unit in this course.');
  }
  const plan = await checkTask(school, { courseId, plan: task.plan });
  const taskId = newId();
  await school.db
    .insertInto('tasks')
    .values({
      school_id: school.id,
      id: taskId,
      course_id: courseId,
      unit_id: unitId,
      title: plan.title,
      kind: plan.kind,
      ready_from: plan.readyFrom,
      ready_about: plan.readyAbout,
      counts: plan.counts,
      in_groups: plan.inGroups,
      created_by: by.standing.personId,
    })
    .execute();
  await insertTaskGoals(school, { taskId, goalIds: plan.goalIds });
  await writeAudit(school, by, { act: 'task.create', relation, subject: 'task', ids: [taskId] });
  return { taskId };
}
