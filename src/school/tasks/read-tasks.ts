import type { InSchool } from '#platform/db/in-school.ts';
import type { TaskKind } from './check-task.ts';
import type { TaskFacts } from './find-task.ts';
import { listTaskGoals } from './list-task-goals.ts';

/** Which tasks: of a course, of one of its units where one is named. */
export interface AskedTasks {
  readonly courseId: string;
  readonly unitId?: string | undefined;
  /** Those taken off the plan among them */
  readonly withRetired?: boolean | undefined;
}

/** The tasks of a course by when their window opens, those without one last. Asks no permission. */
export async function readTasks(
  school: InSchool,
  { courseId, unitId, withRetired }: AskedTasks,
): Promise<TaskFacts[]> {
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
