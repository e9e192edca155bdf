import type { Relation } from '#core/policy/standing.ts';
import { mayMoveWindow } from '#core/policy/windows.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findTask, type TaskFacts } from '#school/tasks/find-task.ts';

/** A task in a class of the actor's, whose windows they may move. Throws NotFound. */
export async function permitMoving(
  school: InSchool,
  { by, classId, taskId }: { by: Actor; classId: string; taskId: string },
): Promise<{ task: TaskFacts; relation: Relation }> {
  const task = await findTask(school, { by, taskId });
  const relation = task && mayMoveWindow(by.standing, { classId, courseId: task.courseId });
  if (!task || !relation) throw new NotFound('There is no such task in this class.');
  return { task, relation };
}
