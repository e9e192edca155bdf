import { mayPlanCourse } from './courses.ts';
import type { Relation, Standing } from './standing.ts';

/** By which relation the person may choose how the school's levels come about, or undefined. */
export function mayChooseForSchool(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/** By which relation the person may choose for the goals a course owns, within what the school allows, or undefined. */
export function mayChooseForCourse(standing: Standing, courseId: string): Relation | undefined {
  return mayPlanCourse(standing, courseId);
}
