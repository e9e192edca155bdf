import type { Relation, Standing } from './standing.ts';

/** By which relation the person may open a class's pages (Map, Capture, Evaluate, messages), or undefined. */
export function mayOpenClass(standing: Standing, classId: string): Relation | undefined {
  if (standing.teaches.some((each) => each.classId === classId)) return 'teaches';
  return undefined;
}

/** By which relation the person may change a course's goals, rubrics, units and tasks, or undefined. */
export function mayPlanCourse(standing: Standing, courseId: string): Relation | undefined {
  if (standing.teaches.some((each) => each.courseId === courseId)) return 'teaches';
  if (standing.roles.includes('leader')) return 'leads';
  return undefined;
}

/** By which relation the person may read a course's goals and plan, or undefined. */
export function mayReadCourse(standing: Standing, courseId: string): Relation | undefined {
  const plans = mayPlanCourse(standing, courseId);
  if (plans) return plans;
  return standing.studies.some((each) => each.courseId === courseId) ? 'is the student' : undefined;
}
