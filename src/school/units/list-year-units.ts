import { daysOfYear } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type ListedUnit, listUnits } from './list-units.ts';

/** The units of a course that have a day in a school year, by their first. Throws NotFound. */
export async function listYearUnits(
  school: InSchool,
  { by, courseId, schoolYear }: { by: Actor; courseId: string; schoolYear: string },
): Promise<ListedUnit[]> {
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  const { first, last } = daysOfYear(schoolYear, year_starts_in);
  const units = await listUnits(school, { by, courseId });
  return units.filter(({ startsOn, endsOn }) => startsOn <= last && endsOn >= first);
}
