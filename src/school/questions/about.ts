/** What a question or a prompt is on: a goal or a task, never both. */
export type About = { readonly goalId: string } | { readonly taskId: string };

/** The id of what it is on, under which questions are bundled. */
export function aboutId(about: About): string {
  return 'goalId' in about ? about.goalId : about.taskId;
}

/** The two columns of a row as one thing. */
export function aboutOf(row: { readonly goalId: string | null; readonly taskId: string | null }): About {
  if (row.goalId !== null) return { goalId: row.goalId };
  if (row.taskId !== null) return { taskId: row.taskId };
  throw new Error('A question is on a goal or on a task');
}
