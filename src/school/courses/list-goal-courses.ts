import type { InSchool } from '#platform/db/in-school.ts';

/** A course that works on a goal. */
export interface GoalCourse {
  readonly courseId: string;
  readonly title: string;
}

/**
 * The course each goal belongs to, by goal id: the one that owns it, else the first by title that has adopted it. A
 * goal of the school that no course has taken is not there. Asks no permission: titles of courses are no secret.
 */
export async function listGoalCourses(
  school: InSchool,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, GoalCourse>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('goals as g')
    .leftJoin('goal_adoptions as a', (join) =>
      join.onRef('a.school_id', '=', 'g.school_id').onRef('a.goal_id', '=', 'g.id'),
    )
    .innerJoin('courses as c', (join) =>
      join
        .onRef('c.school_id', '=', 'g.school_id')
        .on((e) => e('c.id', '=', e.fn.coalesce('g.owner_course_id', 'a.course_id'))),
    )
    .select(['g.id as goalId', 'c.id as courseId', 'c.title'])
    .where('g.school_id', '=', school.id)
    .where('g.id', 'in', [...goalIds])
    .orderBy('c.title', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return new Map(rows.map(({ goalId, ...course }) => [goalId, course]));
}
