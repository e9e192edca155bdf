import type { InSchool } from '#platform/db/in-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { isOneOf } from './end-year.ts';
import type { MadeYear } from './rollover-plan.ts';

/**
 * Raises the grades of a rollover, once: on the first day of its year. Whoever has another grade by then than when the
 * year was made keeps it. One that was undone raises nothing. Answers how many were raised.
 */
export async function raiseGrades(
  school: InSchool,
  { rolloverId, now }: { rolloverId: string; now: Date },
): Promise<number> {
  const rollover = await school.db
    .selectFrom('year_rollovers')
    .select(['made', 'to_year as toYear', 'grades_raised_at as raisedAt', 'undone_at as undoneAt'])
    .where('school_id', '=', school.id)
    .where('id', '=', rolloverId)
    .forUpdate()
    .executeTakeFirst();
  if (!rollover || rollover.raisedAt || rollover.undoneAt) return 0;
  const { grades } = rollover.made as unknown as MadeYear;
  const raised = await setGrades(school, grades);
  await school.db
    .updateTable('year_rollovers')
    .set({ grades_raised_at: now })
    .where('school_id', '=', school.id)
    .where('id', '=', rolloverId)
    .execute();
  if (raised > 0)
    await writeAudit(school, undefined, {
      act: 'year.raise-grades',
      relation: 'program',
      subject: 'rollover',
      ids: [rolloverId],
      detail: { year: rollover.toYear, students: raised },
    });
  return raised;
}

/** Gives each the grade that is named, where they still have the one before it. Answers how many. */
export async function setGrades(school: InSchool, grades: MadeYear['grades']): Promise<number> {
  let changed = 0;
  const steps = Map.groupBy(grades, ([, from, to]) => `${from} ${to}`);
  for (const same of steps.values()) {
    const [, from, to] = same[0] as MadeYear['grades'][number];
    const { numUpdatedRows } = await school.db
      .updateTable('people')
      .set({ grade: to })
      .where('school_id', '=', school.id)
      .where(isOneOf(same.map(([id]) => id)))
      .where('grade', '=', from)
      .executeTakeFirst();
    changed += Number(numUpdatedRows);
  }
  return changed;
}
