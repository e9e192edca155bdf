import { mayReadOverview } from '#core/policy/schools.ts';
import { schoolYear } from '#core/time/school-year.ts';
import { yearAfter } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** The school years that there is something of, and the two that always are. */
export interface SchoolYears {
  /** The one today is in */
  readonly current: string;
  readonly next: string;
  /** Month, 1–12, in which a school year begins */
  readonly startMonth: number;
  /** All that have classes or terms, with these two; the newest first */
  readonly labels: readonly string[];
}

/** Throws NotFound for others than staff. */
export async function listYears(school: InSchool, { by }: { by: Actor }): Promise<SchoolYears> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  const rows = await school.db
    .selectFrom('classes')
    .select('school_year as label')
    .where('school_id', '=', school.id)
    .union(school.db.selectFrom('terms').select('school_year as label').where('school_id', '=', school.id))
    .execute();
  const current = schoolYear(by.standing.today, year_starts_in);
  const next = yearAfter(current);
  const labels = [...new Set([current, next, ...rows.map(({ label }) => label)])];
  return {
    current,
    next,
    startMonth: year_starts_in,
    labels: labels.toSorted((a, b) => b.localeCompare(a)),
  };
}
