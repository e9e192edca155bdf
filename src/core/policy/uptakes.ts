import type { Relation, Standing } from './standing.ts';
import { mayTeachStudent, type StudentFacts } from './students.ts';

/** By which relation the person says a plan, or that they tried it, on a student's feedback: the student alone does. */
export function maySayUptake(
  standing: Standing,
  { studentId }: { readonly studentId: string },
): Relation | undefined {
  const isTheirs = standing.roles.includes('student') && standing.personId === studentId;
  return isTheirs ? 'is the student' : undefined;
}

/**
 * By which relation the person looks at what became of feedback: who teaches the student in the class in which it was
 * given, co-teachers alike; else undefined.
 *
 * Example: Mr. Haddad, who co-teaches 9B, and feedback that Ms. Ortega gave there → 'teaches'; a leader → undefined.
 */
export function mayCheckFeedback(
  standing: Standing,
  { student, givenInClass }: { readonly student: StudentFacts; readonly givenInClass: string | null },
): Relation | undefined {
  return givenInClass === null ? undefined : mayTeachStudent(standing, { ...student, inClass: givenInClass });
}

/** By which relation the person takes a look at feedback back: only the one who looked; else undefined. */
export function mayTakeBackCheck(
  standing: Standing,
  { checkedBy }: { readonly checkedBy: string },
): Relation | undefined {
  return checkedBy === standing.personId && standing.teaches.length > 0 ? 'teaches' : undefined;
}
