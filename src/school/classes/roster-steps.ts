import { newId } from '#platform/db/new-id.ts';
import type { ChangedRows, Step } from './changes/step.ts';
import type { Enrollment } from './list-enrollments.ts';

/** A student begins in a class on a day. */
export function beginning({
  classId,
  studentId,
  day,
}: {
  classId: string;
  studentId: string;
  day: string;
}): Step {
  const after = { class_id: classId, student_id: studentId, from_on: day, until_on: null };
  return { table: 'enrollments', id: newId(), before: null, after };
}

/** These end on a day; one that would begin later is left without a day of its own. */
export function ending(enrollments: readonly Enrollment[], day: string): Step[] {
  return enrollments.map(({ id, row }) => ({
    table: 'enrollments',
    id,
    before: row,
    after: { ...row, until_on: until(row, day) },
  }));
}

/** The first day on which a row that would go on holds no more. */
export function until({ from_on }: Pick<ChangedRows['enrollments'], 'from_on'>, day: string): string {
  return from_on > day ? from_on : day;
}
