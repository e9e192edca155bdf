/** The page a task stands on: its unit, or the units of its course where it is in none. */
export function pathOfTask(task: { readonly unitId: string | null; readonly courseId: string }): string {
  return task.unitId ? `/units/${task.unitId}` : `/courses/${task.courseId}/units`;
}
