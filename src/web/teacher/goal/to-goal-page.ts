/** The page of a goal. */
export function toGoalPage(goalId: string): string {
  return `/goals/${goalId}`;
}
