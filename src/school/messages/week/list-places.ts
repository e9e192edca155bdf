import type { InSchool } from '#platform/db/in-school.ts';
import type { WeekScope } from './scope.ts';

/** The classes of the course in which each student learns on the day of the draft, by student. */
export async function listPlaces(
  school: InSchool,
  { courseId, studentIds, today }: WeekScope,
): Promise<Map<string, readonly string[]>> {
  if (studentIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select(['n.student_id as studentId', 'n.class_id as classId'])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', 'in', studentIds)
    .where('c.course_id', '=', courseId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .execute();
  const byStudent = Map.groupBy(rows, ({ studentId }) => studentId);
  return new Map([...byStudent].map(([studentId, own]) => [studentId, own.map(({ classId }) => classId)]));
}
