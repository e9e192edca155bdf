import type { Relation, Standing } from './standing.ts';
import { mayTeachStudent, type StudentFacts } from './students.ts';

/**
 * By which relation the person may note a habit of the student, or thank them, in the class; else undefined: who
 * teaches the student there. Who reads it is who reads the student's record (`mayReadRecord`): the staff who are
 * responsible for the student, the student, and a guardian who may see.
 */
export function mayNoteHabit(
  standing: Standing,
  student: StudentFacts & { readonly inClass: string },
): Relation | undefined {
  return mayTeachStudent(standing, student);
}

/** By which relation the person looks at a habit of their own: a student; else undefined. */
export function mayCheckSelf(standing: Standing): Relation | undefined {
  return standing.roles.includes('student') ? 'is the student' : undefined;
}

/** By which relation the person may take a note or thanks back, or bring them back: only who gave them; else undefined. */
export function mayTakeBackNote(
  standing: Standing,
  { givenBy, studentId }: { readonly givenBy: string; readonly studentId: string },
): Relation | undefined {
  if (givenBy !== standing.personId) return undefined;
  if (givenBy === studentId) return mayCheckSelf(standing);
  return standing.teaches.length > 0 ? 'teaches' : undefined;
}

/**
 * By which relation the person may name a habit or retire one, or undefined: of a course who teaches it or leads, of the
 * whole school (no course) who leads.
 */
export function mayNameHabits(standing: Standing, courseId: string | null): Relation | undefined {
  if (standing.teaches.some((each) => each.courseId === courseId)) return 'teaches';
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
