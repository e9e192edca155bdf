import { gradeOrder } from '#core/years/raise-grade.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** The grades of the school's students today and how many are in each, as a child walks them. Asks no permission. */
export async function listGrades(
  school: InSchool,
  { today }: { today: string },
): Promise<{ grade: string | null; students: number }[]> {
  const rows = await school.db
    .selectFrom('people as p')
    .select((e) => ['p.grade', e.fn.countAll<number>().as('students')])
    .where('p.school_id', '=', school.id)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .where((e) =>
      e.exists(
        e
          .selectFrom('person_roles as r')
          .select('r.id')
          .where('r.school_id', '=', school.id)
          .whereRef('r.person_id', '=', 'p.id')
          .where('r.role', '=', 'student')
          .where('r.from_on', '<=', today)
          .where((or) => or.or([or('r.until_on', 'is', null), or('r.until_on', '>', today)])),
      ),
    )
    .groupBy('p.grade')
    .execute();
  const order = (grade: string | null) => (grade === null ? '2' : gradeOrder(grade));
  return rows
    .map(({ grade, students }) => ({ grade, students: Number(students) }))
    .toSorted((a, b) => order(a.grade).localeCompare(order(b.grade)));
}
