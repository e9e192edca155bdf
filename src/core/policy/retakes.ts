import type { Relation, Standing } from './standing.ts';

/** Classes in which a student learns for a goal today: their course has adopted it and not set it aside. */
interface InClasses {
  readonly classIds: readonly string[];
}

/**
 * By which relation the person asks for a retake for a student, says that a learning step is done, chooses a slot or
 * gives it back, or undefined: the student alone, in a class where they learn for the goal.
 * Example: Ana of 9B, for a goal of Algebra → 'is the student'; her mother → undefined.
 */
export function mayAskRetake(
  standing: Standing,
  { studentId, classIds }: InClasses & { readonly studentId: string },
): Relation | undefined {
  const isTheirs = standing.roles.includes('student') && standing.personId === studentId;
  const learns = standing.studies.some(({ classId }) => classIds.includes(classId));
  return isTheirs && learns ? 'is the student' : undefined;
}

/**
 * By which relation the person reads and answers a request: who teaches the student in a class of the goal, co-teachers
 * alike; else undefined. Example: the student's biology teacher, for a goal of Algebra → undefined.
 */
export function mayHandleRetake(standing: Standing, { classIds }: InClasses): Relation | undefined {
  return standing.teaches.some(({ classId }) => classIds.includes(classId)) ? 'teaches' : undefined;
}

/** The same for lists: requests of students of these classes, for the goals of their courses. */
export function retakeReach(standing: Standing): readonly string[] {
  return [...new Set(standing.teaches.map(({ classId }) => classId))];
}

/**
 * By which relation the person changes or withdraws a slot and reads who is booked: who teaches one of its classes, so
 * that a co-teacher can step in; else undefined.
 */
export function mayKeepSlot(standing: Standing, { classIds }: InClasses): Relation | undefined {
  return mayHandleRetake(standing, { classIds });
}

/** By which relation the person offers a slot to these classes: who teaches all of them, of one at least; else undefined. */
export function mayOfferSlot(standing: Standing, { classIds }: InClasses): Relation | undefined {
  const teachesAll = classIds.every((id) => standing.teaches.some(({ classId }) => classId === id));
  return teachesAll && classIds.length > 0 ? 'teaches' : undefined;
}
