import type { StudentFacts } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';

/** The facts a decision about a student needs. Throws NotFound where there is no such student in the school. */
export async function loadStudentFacts(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<StudentFacts> {
  const rows = await school.db
    .selectFrom('people as p')
    .leftJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'p.school_id')
        .onRef('n.student_id', '=', 'p.id')
        .on('n.school_id', '=', school.id)
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .select('n.class_id as classId')
    .where('p.school_id', '=', school.id)
    .where('p.id', '=', studentId)
    .execute();
  if (rows.length === 0) throw new NotFound('There is no such student.');
  return { studentId, classIds: rows.flatMap(({ classId }) => (classId ? [classId] : [])) };
}
