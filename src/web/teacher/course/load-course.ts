import type { InSchool } from '#platform/db/in-school.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import { type HomeLanguage, listHomeLanguages } from '#school/courses/list-home-languages.ts';
import { type CourseGoals, listCourseGoals } from '#school/goals/list-course-goals.ts';
import { type LinkedGoal, listLinks } from '#school/goals/list-links.ts';
import { countLastGoals } from '#school/goals/take-last-goals.ts';
import { type RollUpOf, rollUpCourse } from '#school/rollups/roll-up-course.ts';
import { type ListedUnit, listUnits } from '#school/units/list-units.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { openCourse } from './open-course.ts';

/** Everything the page of a course shows. */
export interface LoadedCourse {
  readonly course: CourseFacts;
  readonly year: CourseGoals;
  /** How the year's goals stand to others, by goal id */
  readonly links: ReadonlyMap<string, readonly LinkedGoal[]>;
  /** How far its students are with a goal */
  readonly rollUpOf: RollUpOf;
  readonly units: readonly ListedUnit[];
  readonly homeLanguages: readonly HomeLanguage[];
  /** What an empty year may begin with: the goals of the year before */
  readonly lastYear: { readonly year: string; readonly goals: number } | undefined;
}

/** Reads the course and its year. Throws NotFound. */
export async function loadCourse(
  request: PageRequest,
  school: InSchool,
  courseId: string,
): Promise<LoadedCourse> {
  const { by, speech } = request;
  const course = await openCourse(request, school, courseId);
  const year = await listCourseGoals(school, { by, courseId, language: speech.language });
  const goalIds = year.goals.map(({ goalId }) => goalId);
  const links = await listLinks(school, { goalIds, language: speech.language });
  const rollUpOf = await rollUpCourse(school, { by, courseId });
  const units = await listUnits(school, { by, courseId });
  const homeLanguages = await listHomeLanguages(school, { by, courseId });
  const isEmpty = year.goals.length === 0;
  const lastYear = isEmpty ? await countLastGoals(school, { by, courseId }) : undefined;
  return { course, year, links, rollUpOf, units, homeLanguages, lastYear };
}
