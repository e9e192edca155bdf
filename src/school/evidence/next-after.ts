/**
 * The next student not seen yet; at a task those before come round again (`wrap`), an observation goes once
 * through the class.
 */
export function nextAfter<Student extends { readonly studentId: string; readonly seen: boolean }>(
  students: readonly Student[],
  { studentId, wrap }: { studentId: string; wrap: boolean },
): Student | undefined {
  const at = students.findIndex((each) => each.studentId === studentId);
  const round = [...students.slice(at + 1), ...(wrap ? students.slice(0, at) : [])];
  return round.find((each) => !each.seen);
}
