import type { Relation, Standing } from './standing.ts';

/** Facts about a question that a decision needs. */
export interface QuestionFacts {
  /** Who asked */
  readonly studentId: string;
  /** The course of the class it was asked in */
  readonly courseId: string;
  /** Classes the student learns in today */
  readonly studentClassIds: readonly string[];
}

/**
 * By which relation the person may ask on a goal or a task of the course, or undefined: a student who takes it today.
 * Example: Ana of 9B, on slope → 'is the student'; her teacher, or her mother → undefined.
 */
export function mayAskQuestion(standing: Standing, courseId: string): Relation | undefined {
  const takesIt = standing.studies.some((each) => each.courseId === courseId);
  return standing.roles.includes('student') && takesIt ? 'is the student' : undefined;
}

/**
 * By which relation the person may read who asked what and answer it, or undefined: who teaches the student in that
 * course today, co-teachers alike, and nobody else.
 *
 * Not the student's family, nor leaders, counsellors and teachers of other courses. A question is asked so that it can
 * be a beginner's; it is no judgement and no feedback, feeds no level, and so is no part of the record that a guardian
 * reads on the family's pages. What the law lets a guardian ask for goes by the export of the record.
 */
export function mayAnswerQuestion(
  standing: Standing,
  { courseId, studentClassIds }: QuestionFacts,
): Relation | undefined {
  const here = standing.teaches.some(
    (each) => each.courseId === courseId && studentClassIds.includes(each.classId),
  );
  return here ? 'teaches' : undefined;
}

/** The same rule for lists: the classes whose students' questions the person reads, each with its course. */
export function questionReach(standing: Standing): Standing['teaches'] {
  return standing.teaches;
}

/** By which relation the person may take a question back: only who asked it; else undefined. */
export function mayTakeBackQuestion(
  standing: Standing,
  { studentId }: { readonly studentId: string },
): Relation | undefined {
  return standing.roles.includes('student') && standing.personId === studentId ? 'is the student' : undefined;
}

/** By which relation the person may take an answer back: only who gave it; else undefined. */
export function mayTakeBackAnswer(
  standing: Standing,
  { answeredBy }: { readonly answeredBy: string },
): Relation | undefined {
  return answeredBy === standing.personId && standing.teaches.length > 0 ? 'teaches' : undefined;
}

/** By which relation the person may ask a class for questions, and end that, or undefined: who teaches the class. */
export function mayPromptClass(standing: Standing, classId: string): Relation | undefined {
  return standing.teaches.some((each) => each.classId === classId) ? 'teaches' : undefined;
}

/** Whether the person reads what was answered to a whole class: its students of today. */
export function mayReadShared(standing: Standing, classId: string): boolean {
  return standing.roles.includes('student') && standing.studies.some((each) => each.classId === classId);
}
