import { mayReadReadiness } from '#core/policy/readiness.ts';
import type { StudentWindow, Window } from '#core/windows/window-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { windowsOfStudents } from '#school/windows/windows-of-students.ts';
import { type StandingReadiness, standingReadiness } from './standing-readiness.ts';

/** How a student stands to a task whose work is looked at. */
export interface AtTask {
  readonly said: StandingReadiness | undefined;
  /** Their own window, moved or the plan's */
  readonly window: StudentWindow;
}

/** A task as it stands in a class, of which the student is known to be. Undefined where the class is not the actor's. */
export async function findAtTask(
  school: InSchool,
  ask: { by: Actor; classId: string; studentId: string; task: Window & { readonly taskId: string } },
): Promise<AtTask | undefined> {
  const { by, classId, studentId, task } = ask;
  if (!mayReadReadiness(by.standing, { classIds: [classId] })) return undefined;
  const [words, windowFor] = await together([
    standingReadiness(school, { studentIds: [studentId], taskIds: [task.taskId] }),
    windowsOfStudents(school, { tasks: [task] }),
  ]);
  const window = windowFor(task, { studentId, classIds: [classId] });
  return { said: words.find(({ isOpen }) => isOpen), window };
}
