import type { InSchool } from '#platform/db/in-school.ts';

/**
 * What the students of a class are called today, and these students beside, whole and short, everyday and official.
 * By student.
 */
export async function listClassNames(
  school: InSchool,
  { classId, studentIds, today }: { classId: string; studentIds: readonly string[]; today: string },
): Promise<Map<string, string[]>> {
  const inClass = school.db
    .selectFrom('enrollments as e')
    .select('e.student_id')
    .where('e.school_id', '=', school.id)
    .where('e.class_id', '=', classId)
    .where('e.from_on', '<=', today)
    .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>', today)]));
  const rows = await school.db
    .selectFrom('person_names as n')
    .select(['n.person_id as personId', 'n.display_name as display', 'n.called'])
    .where('n.school_id', '=', school.id)
    .where((e) => e.or([e('n.person_id', 'in', inClass), e('n.person_id', 'in', studentIds)]))
    .where('n.from_on', '<=', today)
    .execute();
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map(
    [...byPerson].map(([id, names]) => [id, names.flatMap(({ display, called }) => [display, called])]),
  );
}
