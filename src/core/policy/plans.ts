import { mayOpenClass, mayPlanCourse } from './courses.ts';
import type { Relation, Standing } from './standing.ts';

/** By which relation the person may put words of a class's students on a unit's plan, or undefined. */
export function mayAddVoice(
  standing: Standing,
  { classId, courseId }: { readonly classId: string; readonly courseId: string },
): Relation | undefined {
  const teaches = mayOpenClass(standing, classId);
  if (teaches) return teaches;
  // A co-teacher of another class of the course plans it, and speaks for their own class alone.
  return mayPlanCourse(standing, courseId) === 'leads' ? 'leads' : undefined;
}

/** By which relation the person may say who of a class shows a task when, and read who does, or undefined. */
export function mayKeepSlots(standing: Standing, classId: string): Relation | undefined {
  return mayOpenClass(standing, classId);
}

/** What a student's plan is asked about: whose, and what the student learns today. */
export interface StudentPlanFacts {
  readonly studentId: string;
  /** Courses that the student takes today */
  readonly courseIds: readonly string[];
  /** Course of the unit */
  readonly courseId: string;
}

/**
 * By which relation the person may read a unit's plan as it is for one student, with their own windows and slots, or
 * undefined. Only of a course that the student takes today, by the student and by family who may see the record.
 */
export function mayReadStudentPlan(standing: Standing, plan: StudentPlanFacts): Relation | undefined {
  const { studentId, courseIds, courseId } = plan;
  if (!courseIds.includes(courseId)) return undefined;
  if (standing.roles.includes('student') && standing.personId === studentId) return 'is the student';
  const guards = standing.guards.some((guard) => guard.maySee && guard.studentId === studentId);
  return guards ? 'is family' : undefined;
}
