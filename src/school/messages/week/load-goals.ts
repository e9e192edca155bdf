import type { InSchool } from '#platform/db/in-school.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import type { WeekScope } from './scope.ts';

/** A goal of the course this year, and whether a unit of the day focuses on it. */
export interface CourseGoal {
  readonly goalId: string;
  readonly inFocus: boolean;
}

/** The goals adopted this year and not set aside, those in focus first and then as the course orders them. */
export async function loadGoals(
  school: InSchool,
  { courseId, schoolYear, today }: WeekScope,
): Promise<CourseGoal[]> {
  const adopted = await school.db
    .selectFrom('goal_adoptions as a')
    .select((e) => [
      'a.goal_id as goalId',
      e
        .exists(
          e
            .selectFrom('unit_goals as g')
            .innerJoin('units as u', (join) =>
              join.onRef('u.school_id', '=', 'g.school_id').onRef('u.id', '=', 'g.unit_id'),
            )
            .select('g.id')
            .where('g.school_id', '=', school.id)
            .where('u.school_id', '=', school.id)
            .whereRef('g.goal_id', '=', 'a.goal_id')
            .where('u.course_id', '=', courseId)
            .where('u.retired_at', 'is', null)
            .where('u.starts_on', '<=', today)
            .where('u.ends_on', '>=', today),
        )
        .as('inFocus'),
    ])
    .where('a.school_id', '=', school.id)
    .where('a.course_id', '=', courseId)
    .where('a.school_year', '=', schoolYear)
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .orderBy('a.position')
    .execute();
  const goals = adopted.map(({ goalId, inFocus }) => ({ goalId, inFocus: Boolean(inFocus) }));
  return [...goals.filter(({ inFocus }) => inFocus), ...goals.filter(({ inFocus }) => !inFocus)];
}
