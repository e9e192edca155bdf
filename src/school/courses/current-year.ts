import { schoolYear } from '#core/time/school-year.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** The school year that holds on a day at this school, such as 2026-27: the year of adoptions and spans. */
export async function currentYear(school: InSchool, today: string): Promise<string> {
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  return schoolYear(today, year_starts_in);
}
