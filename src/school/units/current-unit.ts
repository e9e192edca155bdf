import type { InSchool } from '#platform/db/in-school.ts';

/** The unit a course is in on a day. */
export interface CurrentUnit {
  readonly unitId: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** One to three goals in focus, in order */
  readonly goalIds: readonly string[];
}

/** The unit whose dates hold the day; of several, the one that began last. Asks no permission. */
export async function currentUnit(
  school: InSchool,
  { courseId, today }: { courseId: string; today: string },
): Promise<CurrentUnit | undefined> {
  const rows = await school.db
    .selectFrom('units as u')
    .leftJoin('unit_goals as g', (join) =>
      join.onRef('g.school_id', '=', 'u.school_id').onRef('g.unit_id', '=', 'u.id'),
    )
    .select([
      'u.id as unitId',
      'u.title',
      'u.starts_on as startsOn',
      'u.ends_on as endsOn',
      'g.goal_id as goalId',
    ])
    .where('u.school_id', '=', school.id)
    .where('u.course_id', '=', courseId)
    .where('u.retired_at', 'is', null)
    .where('u.starts_on', '<=', today)
    .where('u.ends_on', '>=', today)
    .orderBy('u.starts_on', 'desc')
    .orderBy('u.id', 'desc')
    .orderBy('g.position')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const { goalId: _, ...unit } = first;
  const goalIds = rows.flatMap(({ unitId, goalId }) => (unitId === unit.unitId && goalId ? [goalId] : []));
  return { ...unit, goalIds };
}
