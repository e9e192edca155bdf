import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { findTask, type TaskFacts } from './find-task.ts';

/** For a change. Throws NotFound where there is no such task or it is not the actor's to see, and Forbidden. */
export async function permitPlanningTask(
  school: InSchool,
  by: Actor,
  taskId: string,
): Promise<{ task: TaskFacts; relation: Relation }> {
  const task = await findTask(school, { by, taskId });
  if (!task) throw new NotFound('There is no such task.');
  return { task, relation: await permitPlanning(school, by, task.courseId) };
}
