import type { InSchool } from '#platform/db/in-school.ts';
import { type Habit, habitWords } from './habit.ts';
import { isStanding } from './is-standing.ts';

/**
 * The habits that are in use: the whole school's, then those of these courses, in the order in which they were named.
 * Asks no permission: a habit is about nobody.
 */
export async function listHabits(
  school: InSchool,
  { courseIds }: { courseIds: readonly string[] },
): Promise<Habit[]> {
  const rows = await school.db
    .selectFrom('habits as h')
    .select([
      'h.id as habitId',
      'h.course_id as courseId',
      'h.phrase',
      'h.name',
      'h.looks_like as looksLike',
      'h.tip',
      'h.language',
    ])
    .where('h.school_id', '=', school.id)
    .where((e) =>
      e.or([
        e('h.course_id', 'is', null),
        ...(courseIds.length > 0 ? [e('h.course_id', 'in', courseIds)] : []),
      ]),
    )
    .where(isStanding(school, 'habit_id', 'h.id'))
    .orderBy('h.course_id', (order) => order.asc().nullsFirst())
    .orderBy('h.made_at')
    .orderBy('h.id')
    .execute();
  return rows.map(({ habitId, courseId, ...words }) => ({ habitId, courseId, ...habitWords(words) }));
}
