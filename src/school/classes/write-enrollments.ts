import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';

export interface SourcedEnrollment {
  readonly id: string;
  readonly classId: string;
  readonly studentId: string;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** Adds students to classes. */
export async function addEnrollments(
  school: InSchool,
  enrollments: readonly SourcedEnrollment[],
): Promise<void> {
  const rows = enrollments.map(({ id, classId, studentId, fromOn, untilOn }) => ({
    school_id: school.id,
    id,
    class_id: classId,
    student_id: studentId,
    from_on: fromOn,
    until_on: untilOn,
  }));
  await insertMany(school.db, 'enrollments', rows);
}

/**
 * Brings an enrollment up to what its source says. Another student or class under the same id is another enrollment:
 * the old one ends and a new one begins. Returns the id of the row that now holds.
 */
export async function changeEnrollment(
  school: InSchool,
  changed: SourcedEnrollment,
  { id, day }: { id: string; day: string },
): Promise<string> {
  const { numUpdatedRows } = await school.db
    .updateTable('enrollments')
    .set({ from_on: changed.fromOn, until_on: changed.untilOn })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .where('class_id', '=', changed.classId)
    .where('student_id', '=', changed.studentId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return id;
  await endEnrollments(school, [id], day);
  await addEnrollments(school, [changed]);
  return changed.id;
}

/** Students leave classes on a day; evidence from the class stays. */
export async function endEnrollments(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('enrollments')
    .set({ until_on: sql`greatest(from_on, ${day}::date)` })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
}
