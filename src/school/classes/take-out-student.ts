import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { makeChange } from './changes/make-change.ts';
import { checkDay } from './check-day.ts';
import { getSchoolClass } from './get-school-class.ts';
import { listEnrollments } from './list-enrollments.ts';
import { permitRoster } from './permit-roster.ts';
import { ending } from './roster-steps.ts';

/**
 * A student is in the class no more from a day on; evidence stays with the student. Throws NotFound where the student
 * is not in the class on that day or later, Invalid with a day on which the class does not meet.
 */
export async function takeOutStudent(
  school: InSchool,
  { by, classId, studentId, day: text }: { by: Actor; classId: string; studentId: string; day: string },
): Promise<{ changeId: string }> {
  const relation = permitRoster(by);
  const klass = await getSchoolClass(school, classId);
  const day = await checkDay(school, klass, { field: 'day', text });
  const there = await listEnrollments(school, { classId, studentIds: [studentId], from: day });
  if (there.length === 0) throw new NotFound('The student is not in this class.');
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.take-out',
    subject: 'student',
    ids: [studentId],
    detail: { class: classId, from: day },
    steps: ending(there, day),
  });
  return { changeId };
}
