import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitReading } from '#school/courses/permit-course.ts';
import type { TaskFacts } from './find-task.ts';
import { type AskedTasks, readTasks } from './read-tasks.ts';

/**
 * The tasks on a course's plan by when their window opens, those without one last; only those of a unit where
 * one is named, and those taken off the plan only where they are asked for.
 */
export async function listTasks(
  school: InSchool,
  { by, ...asked }: AskedTasks & { readonly by: Actor },
): Promise<TaskFacts[]> {
  await permitReading(school, by, asked.courseId);
  return readTasks(school, asked);
}
