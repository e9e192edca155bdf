/** How an act of these pages is undone, by the id of its write. */
export function undoRetakeAct(id: string): string {
  return `/retakes/undo/${id}`;
}

/** The same of work that was judged. */
export function undoEvaluation(id: string): string {
  return `/evaluations/${id}/undo`;
}
