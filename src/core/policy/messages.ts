import type { Relation, Standing } from './standing.ts';
import { mayReadRecord, type StudentFacts } from './students.ts';

/** By which relation the person may read, edit and approve a student's message part in a course, or undefined. */
export function mayApprovePart(
  standing: Standing,
  { courseId, studentClassIds }: { readonly courseId: string; readonly studentClassIds: readonly string[] },
): Relation | undefined {
  const here = standing.teaches.some(
    (each) => each.courseId === courseId && studentClassIds.includes(each.classId),
  );
  return here ? 'teaches' : undefined;
}

/** Whether the adult is sent messages about the student today. */
export function mayHearOf(standing: Standing, studentId: string): boolean {
  return standing.guards.some((guard) => guard.studentId === studentId && guard.mayHear);
}

/**
 * By which relation the person may write in the conversation about the student, or undefined. About their own
 * child staff write as family alone: what the other parent tells the school is not theirs to read.
 */
export function mayWriteAbout(standing: Standing, student: StudentFacts): Relation | undefined {
  const asFamily = standing.guards.filter((guard) => guard.studentId === student.studentId);
  if (asFamily.length > 0) return asFamily.some((guard) => guard.mayReply) ? 'is family' : undefined;
  const relation = mayReadRecord(standing, student);
  return relation === 'teaches' || relation === 'leads' ? relation : undefined;
}

/** By which relation the person may see mail kept where no mail server is set up, or undefined. */
export function mayReadOutbox(standing: Standing): Relation | undefined {
  if (standing.roles.includes('leader')) return 'leads';
  return undefined;
}
