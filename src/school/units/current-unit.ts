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
  const unit = await school.db
    .selectFrom('units')
    .select(['id as unitId', 'title', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('school_id', '=', school.id)
    .where('course_id', '=', courseId)
    .where('retired_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!unit) return undefined;
  const goals = await school.db
    .selectFrom('unit_goals')
    .select('goal_id')
    .where('school_id', '=', school.id)
    .where('unit_id', '=', unit.unitId)
    .orderBy('position')
    .execute();
  return { ...unit, goalIds: goals.map(({ goal_id }) => goal_id) };
}
