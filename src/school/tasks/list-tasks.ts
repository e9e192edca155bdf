import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitReading } from '#school/courses/permit-course.ts';
import type { TaskKind } from './check-task.ts';
import type { TaskFacts } from './find-task.ts';
import { listTaskGoals } from './list-task-goals.ts';

/**
 * The tasks on a course's plan by when their window opens, those without one last; only those of a unit where
 * one is named, and those taken off the plan only where they are asked for.
 */
export async function listTasks(
  school: InSchool,
  asked: { by: Actor; courseId: string; unitId?: string | undefined; withRetired?: boolean },
): Promise<TaskFacts[]> {
  const { by, courseId, unitId, withRetired } = asked;
  await permitReading(school, by, courseId);
  let query = school.db
    .selectFrom('tasks')
    .select([
      'id as taskId',
      'course_id as courseId',
      'unit_id as unitId',
      'title',
      'kind',
      'ready_from as readyFrom',
      'ready_about as readyAbout',
      'counts',
      'in_groups as inGroups',
      'retired_at as retiredAt',
    ])
    .where('school_id', '=', school.id)
    .where('course_id', '=', courseId);
  if (unitId) query = query.where('unit_id', '=', unitId);
  if (!withRetired) query = query.where('retired_at', 'is', null);
  const tasks = await query
    .orderBy('ready_from', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
  const goals = await listTaskGoals(
    school,
    tasks.map(({ taskId }) => taskId),
  );
  return tasks.map(({ retiredAt, ...task }) => ({
    ...task,
    kind: task.kind as TaskKind,
    goalIds: goals.get(task.taskId) ?? [],
    retired: retiredAt !== null,
  }));
}
