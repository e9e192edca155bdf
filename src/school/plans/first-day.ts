import { daysOfYear } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * The first school day of a year as far as the school says it: that on which its first term begins, else the first day
 * of the month in which years begin. Asks no permission.
 */
export async function firstDay(school: InSchool, schoolYear: string): Promise<string> {
  const { first } = await school.db
    .selectFrom('terms')
    .select((e) => e.fn.min('starts_on').as('first'))
    .where('school_id', '=', school.id)
    .where('school_year', '=', schoolYear)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  if (first) return first;
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  return daysOfYear(schoolYear, year_starts_in).first;
}
