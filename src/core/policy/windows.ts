import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may move a task's window for students of a class, and take a move back: who teaches
 * the class, co-teachers alike, where the task is of its course; else undefined.
 */
export function mayMoveWindow(
  standing: Standing,
  { classId, courseId }: { readonly classId: string; readonly courseId: string },
): Relation | undefined {
  const here = standing.teaches.some((each) => each.classId === classId && each.courseId === courseId);
  return here ? 'teaches' : undefined;
}
