import { parseDay } from '#core/time/parse-day.ts';
import { daysOfYear } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { KeptClass } from './get-school-class.ts';

/**
 * A day on which somebody may begin or leave a class: within the days on which it meets. Throws Invalid with the
 * problem `no-day`, `before-class` or `after-class` at `field`.
 */
export async function checkDay(
  school: InSchool,
  klass: Pick<KeptClass, 'schoolYear' | 'startsOn' | 'endedOn'>,
  { field, text }: { field: string; text: string },
): Promise<string> {
  const day = parseDay(text);
  if (!day) throw new Invalid([{ field, problem: 'no-day' }]);
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  const { first, last } = daysOfYear(klass.schoolYear, year_starts_in);
  if (day < (klass.startsOn ?? first)) throw new Invalid([{ field, problem: 'before-class' }]);
  // A year's classes may go on until the next year's begin, a few weeks after its label has changed.
  const end = klass.endedOn ?? laterBy(last, 2);
  if (day >= end) throw new Invalid([{ field, problem: 'after-class' }]);
  return day;
}

function laterBy(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
