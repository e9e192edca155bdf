import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { findTask, type TaskFacts } from '#school/tasks/find-task.ts';
import { hasTry } from './latest-tries.ts';
import { permitAdding } from './permit-adding.ts';

/** What a teacher needs to add to a student's work. */
export interface OpenAdding {
  readonly klass: ClassFacts;
  /** None for what was seen */
  readonly task: Pick<TaskFacts, 'taskId' | 'title'> | undefined;
  readonly student: ClassStudent;
  /** Who may have made it together */
  readonly students: readonly ClassStudent[];
  /** The student's work at the task was judged already: this may be of a further try */
  readonly hasTry: boolean;
}

/** Throws NotFound where the student is not of the class, the task not of its course, or the class not the actor's. */
export async function openAdding(
  school: InSchool,
  ask: { by: Actor; classId: string; taskId: string | undefined; studentId: string; language: string },
): Promise<OpenAdding> {
  const { by, classId, taskId, studentId, language } = ask;
  await permitAdding(school, { by, work: { classId, taskId, studentIds: [studentId] } });
  const [klass, task, students, judged] = await together([
    findClass(school, { by, classId }),
    taskId === undefined ? Promise.resolve(undefined) : findTask(school, { by, taskId }),
    listClassStudents(school, { by, classId, language }),
    hasTry(school, { studentId, taskId }),
  ]);
  const student = students.find((each) => each.studentId === studentId);
  if (!klass || !student) throw new NotFound('There is no such student in this class.');
  return { klass, task, student, students, hasTry: judged };
}
