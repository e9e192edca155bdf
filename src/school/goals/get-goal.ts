import { mayPlanCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitReadingGoal } from '#school/courses/permit-goal.ts';

/** A goal as a page about it needs it. */
export interface GoalFacts {
  readonly goalId: string;
  readonly kind: 'content' | 'language';
  /** The course by which the actor sees it: the one that owns it, where they may read that; null for a leader's look at a goal of the school */
  readonly course: { readonly courseId: string; readonly title: string } | null;
  /** Whether the actor may change it */
  readonly mayChange: boolean;
}

/** A goal the actor may read. Throws NotFound where there is none or it is not theirs to see. */
export async function getGoal(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<GoalFacts> {
  const { kind, ownerCourseId, courseIds } = await permitReadingGoal(school, by, goalId);
  const courseId = courseIds.find((id) => id === ownerCourseId) ?? courseIds[0];
  const course = courseId
    ? await school.db
        .selectFrom('courses')
        .select(['id as courseId', 'title'])
        .where('school_id', '=', school.id)
        .where('id', '=', courseId)
        .executeTakeFirst()
    : undefined;
  const mayChange = ownerCourseId
    ? mayPlanCourse(by.standing, ownerCourseId) !== undefined
    : by.standing.roles.includes('leader');
  return { goalId, kind, course: course ?? null, mayChange };
}
