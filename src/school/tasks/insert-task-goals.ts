import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';

/** Says which goals a task gives evidence of. */
export async function insertTaskGoals(
  school: InSchool,
  { taskId, goalIds }: { taskId: string; goalIds: readonly string[] },
): Promise<void> {
  await school.db
    .insertInto('task_goals')
    .values(goalIds.map((goal) => ({ school_id: school.id, id: newId(), task_id: taskId, goal_id: goal })))
    .execute();
}
