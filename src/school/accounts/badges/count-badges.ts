import type { InSchool } from '#platform/db/in-school.ts';

/** How many students of each class carry a badge today, by class; a class without one is not in it. */
export async function countBadges(
  school: InSchool,
  { today }: { today: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await school.db
    .selectFrom('badges as b')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'b.school_id').onRef('n.student_id', '=', 'b.student_id'),
    )
    .select((e) => ['n.class_id as classId', e.fn.count<number>('b.student_id').distinct().as('count')])
    .where('b.school_id', '=', school.id)
    .where('b.ended_at', 'is', null)
    .where('b.ends_on', '>', today)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .groupBy('n.class_id')
    .execute();
  return new Map(rows.map(({ classId, count }) => [classId, Number(count)]));
}
