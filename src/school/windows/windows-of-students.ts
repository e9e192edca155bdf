import { type StudentWindow, type Window, windowOf } from '#core/windows/window-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listMoves, type StandingMove } from './list-moves.ts';

/** A student, and the classes of the tasks' course in which they learn today. */
export interface WindowOwner {
  readonly studentId: string;
  readonly classIds: readonly string[];
}

/**
 * Which window of each task each student has today. Whoever shows a task's window to a student or a family asks here,
 * and never the task: moved windows are not the plan's. Two statements, however many tasks and students; none where
 * there are no tasks. Asks no permission.
 */
export async function windowsOfStudents(
  school: InSchool,
  { tasks }: { tasks: readonly (Window & { readonly taskId: string })[] },
): Promise<(task: Window & { readonly taskId: string }, owner: WindowOwner) => StudentWindow> {
  const moves = await listMoves(
    school,
    tasks.map(({ taskId }) => taskId),
  );
  return readWindows(moves);
}

/** The same from moves that are known already. */
export function readWindows(moves: readonly StandingMove[]) {
  const ofTask = Map.groupBy(moves, ({ taskId }) => taskId);
  return (task: Window & { readonly taskId: string }, owner: WindowOwner): StudentWindow =>
    windowOf({
      task,
      moves: (ofTask.get(task.taskId) ?? [])
        .filter((move) => isFor(move, owner))
        .map((move) => ({ ...move, movedAt: move.movedAt.getTime() })),
    });
}

/** Named with others it goes with the student into another class; for a whole class it is the class's. */
function isFor({ studentIds, classId }: StandingMove, owner: WindowOwner): boolean {
  return studentIds === null ? owner.classIds.includes(classId) : studentIds.includes(owner.studentId);
}
