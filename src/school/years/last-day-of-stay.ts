import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * The day by which one is asked who is in a class to the end of its year: whoever leaves after it stays. It is today;
 * in summer it is the day before the year's last, since rosters often end everybody with the last day of school.
 */
export async function lastDayOfStay(
  school: InSchool,
  { fromYear, today }: { fromYear: string; today: string },
): Promise<string> {
  const row = await school.db
    .selectFrom('terms')
    .select((e) => e.fn.max('ends_on').as('last'))
    .where('school_id', '=', school.id)
    .where('school_year', '=', fromYear)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  const last = row?.last as string | null | undefined;
  return last && last <= today ? addDays(last, -1) : today;
}
