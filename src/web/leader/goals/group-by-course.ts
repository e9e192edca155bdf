import type { CourseCounts, GoalCounts } from '#school/rollups/roll-up-school.ts';

/** A course with the goals it works on. */
export interface CourseGoals {
  readonly courseId: string;
  readonly title: string;
  readonly goals: readonly { readonly goal: GoalCounts; readonly course: CourseCounts }[];
}

/** The goals of a school, course by course; one that several courses work on stands in each of them. */
export function groupByCourse(goals: readonly GoalCounts[]): CourseGoals[] {
  const pairs = goals.flatMap((goal) => goal.courses.map((course) => ({ goal, course })));
  return [...Map.groupBy(pairs, ({ course }) => course.courseId)].map(([courseId, ofCourse]) => ({
    courseId,
    title: ofCourse[0]?.course.title ?? '',
    goals: ofCourse,
  }));
}
