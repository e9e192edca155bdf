import type { InSchool } from '#platform/db/in-school.ts';

/** The goals each task gives evidence of, by task id. Asks no permission. */
export async function listTaskGoals(
  school: InSchool,
  taskIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (taskIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('task_goals')
    .select(['task_id', 'goal_id'])
    .where('school_id', '=', school.id)
    .where('task_id', 'in', [...taskIds])
    .orderBy('id')
    .execute();
  const byTask = Map.groupBy(rows, ({ task_id }) => task_id);
  return new Map([...byTask].map(([taskId, goals]) => [taskId, goals.map(({ goal_id }) => goal_id)]));
}
