import { mayAddArtefact } from '#core/policy/artefacts.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { findTask } from '#school/tasks/find-task.ts';

/** Whose work, in which class, at which task. */
export interface WorkOf {
  readonly classId: string;
  /** None for what was seen */
  readonly taskId: string | undefined;
  /** Each once, one at least */
  readonly studentIds: readonly string[];
}

/**
 * By which relation the actor adds to this work; asked before a large file is read, and again when it is kept. Throws
 * NotFound where a student is not of the class, or the task not of its course.
 */
export async function permitAdding(
  school: InSchool,
  { by, work }: { by: Actor; work: WorkOf },
): Promise<Relation> {
  const { classId, taskId, studentIds } = work;
  const { standing } = by;
  const notThere = () => new NotFound('There is no such student or task in this class.');
  if (![classId, ...studentIds, ...(taskId === undefined ? [] : [taskId])].every(isId)) throw notThere();
  const here = standing.teaches.find((each) => each.classId === classId);
  if (!here) throw notThere();
  const [task, ...students] = await together([
    taskId === undefined ? Promise.resolve(undefined) : findTask(school, { by, taskId }),
    ...studentIds.map((studentId) => loadStudentFacts(school, { studentId, today: standing.today })),
  ]);
  if (taskId !== undefined && task?.courseId !== here.courseId) throw notThere();
  const relations = students.map((student) => mayAddArtefact(standing, { ...student, inClass: classId }));
  const [relation] = relations;
  if (!relation || !relations.every(Boolean)) throw notThere();
  return relation;
}
