import type { InSchool } from '#platform/db/in-school.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import type { About } from './about.ts';

/** A goal or a task of a class that can be asked about. */
export interface Askable {
  readonly classId: string;
  readonly about: About;
}

/**
 * What can be asked about in these classes: the goals of the year that are not set aside, in the course's order, then
 * the tasks of the unit of the day. Asks no permission.
 */
export async function listAskable(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<Askable[]> {
  if (classIds.length === 0) return [];
  const goals = await school.db
    .selectFrom('classes as c')
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .select(['c.id as classId', 'a.goal_id as goalId'])
    .where('c.school_id', '=', school.id)
    .where('c.id', 'in', classIds)
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .orderBy('a.position')
    .orderBy('a.id')
    .execute();
  const tasks = await school.db
    .selectFrom('classes as c')
    .innerJoin('units as u', (join) =>
      join.onRef('u.school_id', '=', 'c.school_id').onRef('u.course_id', '=', 'c.course_id'),
    )
    .innerJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'u.school_id').onRef('t.unit_id', '=', 'u.id'),
    )
    .select(['c.id as classId', 't.id as taskId'])
    .where('c.school_id', '=', school.id)
    .where('c.id', 'in', classIds)
    .where('u.retired_at', 'is', null)
    .where('u.starts_on', '<=', today)
    .where('u.ends_on', '>=', today)
    .where('t.retired_at', 'is', null)
    .orderBy('t.ready_from', (order) => order.asc().nullsLast())
    .orderBy('t.id')
    .execute();
  return [
    ...goals.map(({ classId, goalId }) => ({ classId, about: { goalId } })),
    ...tasks.map(({ classId, taskId }) => ({ classId, about: { taskId } })),
  ];
}
