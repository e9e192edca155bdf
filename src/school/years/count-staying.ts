import type { InSchool } from '#platform/db/in-school.ts';
import { lastDayOfStay } from './last-day-of-stay.ts';

/** How many students of a grade are in a class to the end of its year. */
export interface Staying {
  readonly grade: string | null;
  readonly students: number;
}

/** By class of the year: who is in it to the end, by grade. Asks no permission. */
export async function countStaying(
  school: InSchool,
  { fromYear, today }: { fromYear: string; today: string },
): Promise<Map<string, Staying[]>> {
  const day = await lastDayOfStay(school, { fromYear, today });
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.student_id'),
    )
    .select((e) => ['c.id as classId', 'p.grade', e.fn.count<number>('p.id').distinct().as('students')])
    .where('n.school_id', '=', school.id)
    .where('c.school_year', '=', fromYear)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', day)]))
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', e.ref('n.from_on'))]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', day)]))
    .groupBy(['c.id', 'p.grade'])
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, students: Number(row.students) })),
    ({ classId }) => classId,
  );
}
