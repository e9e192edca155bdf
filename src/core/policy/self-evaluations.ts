import type { Relation, Standing } from './standing.ts';

/** By which relation the person says, or takes back, where a student sees themself: the student alone does. */
export function maySelfEvaluate(
  standing: Standing,
  { studentId }: { readonly studentId: string },
): Relation | undefined {
  const isTheirs = standing.roles.includes('student') && standing.personId === studentId;
  return isTheirs ? 'is the student' : undefined;
}

/**
 * By which relation the person reads a student's self-evaluations of a goal: the student, and who teaches the student
 * in a class that works on it; else undefined. `classIds` are those of the student's classes whose course has the goal.
 *
 * Example: Mr. Haddad, who co-teaches 9B, and Ana of 9B on a goal of Algebra 1 → 'teaches'; a leader → undefined.
 */
export function mayReadSelfEvaluation(
  standing: Standing,
  { studentId, classIds }: { readonly studentId: string; readonly classIds: readonly string[] },
): Relation | undefined {
  if (maySelfEvaluate(standing, { studentId })) return 'is the student';
  return standing.teaches.some(({ classId }) => classIds.includes(classId)) ? 'teaches' : undefined;
}
