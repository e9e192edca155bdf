import type { Relation, Standing } from './standing.ts';

/** By which relation the person may say, or take back, a word about a task: the student of its course alone. */
export function maySayReadiness(
  standing: Standing,
  { studentId, courseId }: { readonly studentId: string; readonly courseId: string },
): Relation | undefined {
  const isTheirs = standing.roles.includes('student') && standing.personId === studentId;
  return isTheirs && standing.studies.some((each) => each.courseId === courseId)
    ? 'is the student'
    : undefined;
}

/**
 * By which relation the person may read a student's word about a task: who teaches the student in a class of the
 * task's course. Neither family nor classmates: it is said to the teacher.
 */
export function mayReadReadiness(
  standing: Standing,
  {
    classIds,
  }: {
    /** Classes of the task's course in which the student learns today */ readonly classIds: readonly string[];
  },
): Relation | undefined {
  return standing.teaches.some(({ classId }) => classIds.includes(classId)) ? 'teaches' : undefined;
}

/** The same rule for lists: in which classes the person reads what students say about tasks of the class's course. */
export function readinessReach(standing: Standing): readonly string[] {
  return standing.teaches.map(({ classId }) => classId);
}
