import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type CourseFacts, findCourse } from '#school/courses/find-course.ts';
import { type GoalCourse, listGoalCourses } from '#school/courses/list-goal-courses.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { listLinks } from '#school/goals/list-links.ts';
import type { ListedUnit } from '#school/units/list-units.ts';
import { listYearUnits } from '#school/units/list-year-units.ts';

/** A goal of the year and where in the year it is in focus. */
export interface MappedGoal {
  readonly goalId: string;
  readonly wording: GoalWording;
  /** The unit of today works on it */
  readonly focus: boolean;
  /** The units of the year in which it is in focus, by their first day */
  readonly units: readonly ListedUnit[];
  /** Goals it leads to, and the course each belongs to */
  readonly leadsTo: readonly { readonly wording: GoalWording; readonly course: GoalCourse | undefined }[];
}

/** A course over its year. */
export interface CourseMap {
  readonly course: CourseFacts;
  readonly schoolYear: string;
  /** In the teacher's order, without what is set aside */
  readonly goals: readonly MappedGoal[];
  /** That have a day in the year, by their first */
  readonly units: readonly ListedUnit[];
}

/** The goals of a course's year, the units in which each is in focus, and what each leads to. Throws NotFound. */
export async function openCourseMap(
  school: InSchool,
  { by, courseId, language }: { by: Actor; courseId: string; language: string },
): Promise<CourseMap> {
  const course = await findCourse(school, { by, courseId });
  if (!course) throw new NotFound('There is no such course.');
  const year = await listCourseGoals(school, { by, courseId, language });
  const units = await listYearUnits(school, { by, courseId, schoolYear: year.schoolYear });
  const goalIds = year.goals.map(({ goalId }) => goalId);
  const links = await listLinks(school, { goalIds, language });
  const leadsTo = (goalId: string) =>
    (links.get(goalId) ?? []).flatMap(({ side, other }) => (side === 'leads-to' ? [other] : []));
  const courseOf = await listGoalCourses(
    school,
    goalIds.flatMap(leadsTo).map(({ goalId }) => goalId),
  );
  return {
    course,
    schoolYear: year.schoolYear,
    units,
    goals: year.goals.map(({ goalId, wording, focus }) => ({
      goalId,
      wording,
      focus,
      units: units.filter((unit) => unit.goalIds.includes(goalId)),
      leadsTo: leadsTo(goalId).map((other) => ({ wording: other, course: courseOf.get(other.goalId) })),
    })),
  };
}
