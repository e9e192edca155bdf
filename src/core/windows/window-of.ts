/** When most are ready for a task, as school days: between … and about …; null where none is said. Never a deadline. */
export interface Window {
  readonly readyFrom: string | null;
  readonly readyAbout: string | null;
}

/** A window that was moved for a student, alone or with others, and not taken back. */
export interface WindowMove extends Window {
  readonly moveId: string;
  /** Milliseconds since 1970 */
  readonly movedAt: number;
}

/** The window a student has, and the move it comes from. */
export interface StudentWindow extends Window {
  /** Null where it is the task's own */
  readonly moveId: string | null;
}

/**
 * Which window of a task a student has: that of the newest move that is for them, whether it was for them alone, for
 * some or for the whole class; else the task's own. Nothing about mastery asks for it.
 *
 * Example: the task says November 19 to December 1; on November 20 the class was moved to December 8, on November 24
 * Salma to December 15. Salma has December 15, everybody else December 8; where her move is taken back, so has she.
 */
export function windowOf({ task, moves }: { task: Window; moves: readonly WindowMove[] }): StudentWindow {
  const [newest] = moves.toSorted((a, b) => b.movedAt - a.movedAt || (a.moveId < b.moveId ? 1 : -1));
  if (!newest) return { readyFrom: task.readyFrom, readyAbout: task.readyAbout, moveId: null };
  return { readyFrom: newest.readyFrom, readyAbout: newest.readyAbout, moveId: newest.moveId };
}
