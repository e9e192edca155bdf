/** Whose estimate of what: `span` is the year of adoption. */
export interface Cell {
  readonly studentId: string;
  readonly goalId: string;
  readonly span: string;
}

/** One word for a cell, for maps. */
export function keyOf({ studentId, goalId, span }: Cell): string {
  return `${studentId} ${goalId} ${span}`;
}
