import type { InSchool } from '#platform/db/in-school.ts';
import type { ChangedRows } from './changes/step.ts';

/** A row of enrollments as it stands. */
export interface Enrollment {
  readonly id: string;
  readonly row: ChangedRows['enrollments'];
}

/** Where these students are in the class on the day or later, the earliest first. Asks no permission. */
export async function listEnrollments(
  school: InSchool,
  { classId, studentIds, from }: { classId: string; studentIds: readonly string[]; from: string },
): Promise<Enrollment[]> {
  if (studentIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('enrollments')
    .select(['id', 'class_id', 'student_id', 'from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .where('student_id', 'in', studentIds)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', from)]))
    // one that was ended before it began never holds
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', e.ref('from_on'))]))
    .orderBy('from_on')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id, ...row }) => ({ id, row }));
}
