import type { InSchool } from '#platform/db/in-school.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import type { About } from './about.ts';

/** A class with its course. */
interface Place {
  readonly classId: string;
  readonly courseId: string;
}

/**
 * Of these classes the first whose course has the goal this year, or the task; undefined where none has. Set aside or
 * taken off the plan, it is asked about no more.
 */
export async function findPlace(
  school: InSchool,
  { classIds, about }: { classIds: readonly string[]; about: About },
): Promise<Place | undefined> {
  if (classIds.length === 0) return undefined;
  return school.db
    .selectFrom('classes as c')
    .select(['c.id as classId', 'c.course_id as courseId'])
    .where('c.school_id', '=', school.id)
    .where('c.id', 'in', classIds)
    .where((e) =>
      e.exists(
        'goalId' in about
          ? e
              .selectFrom('goal_adoptions as a')
              .select('a.id')
              .where('a.school_id', '=', school.id)
              .where('a.goal_id', '=', about.goalId)
              .whereRef('a.course_id', '=', 'c.course_id')
              .whereRef('a.school_year', '=', 'c.school_year')
              .where((or) => or.not(or.exists(standingSetAside(school, 'a.id'))))
          : e
              .selectFrom('tasks as t')
              .select('t.id')
              .where('t.school_id', '=', school.id)
              .where('t.id', '=', about.taskId)
              .where('t.retired_at', 'is', null)
              .whereRef('t.course_id', '=', 'c.course_id'),
      ),
    )
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirst();
}
