import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { makeChange } from './changes/make-change.ts';
import { checkDay } from './check-day.ts';
import { getSchoolClass } from './get-school-class.ts';
import { listEnrollments } from './list-enrollments.ts';
import { permitRoster } from './permit-roster.ts';
import { beginning, ending } from './roster-steps.ts';

/** A student leaves one class and begins in another on the same day. */
export interface Move {
  readonly by: Actor;
  readonly studentId: string;
  readonly classId: string;
  readonly toClassId: string;
  /** First day in the new class */
  readonly day: string;
}

/**
 * Moves a student from a day on, in one change that one click undoes. Evidence, estimates and feedback are the
 * student's and stay as they are. Throws NotFound where the student is not in the class, Invalid with a day on which
 * one of the two does not meet, or where both are one.
 */
export async function moveStudent(school: InSchool, move: Move): Promise<{ changeId: string }> {
  const { by, studentId, classId, toClassId } = move;
  const relation = permitRoster(by);
  const from = await getSchoolClass(school, classId);
  const to = await getSchoolClass(school, toClassId);
  if (toClassId === classId) throw new Invalid([{ field: 'to', problem: 'is-the-same' }]);
  const day = await checkDay(school, from, { field: 'day', text: move.day });
  await checkDay(school, to, { field: 'day', text: move.day });
  const there = await listEnrollments(school, { classId, studentIds: [studentId], from: day });
  if (there.length === 0) throw new NotFound('The student is not in this class.');
  const already = await listEnrollments(school, { classId: toClassId, studentIds: [studentId], from: day });
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.move-student',
    subject: 'student',
    ids: [studentId],
    detail: { from: classId, to: toClassId, day },
    steps: [
      ...ending(there, day),
      ...(already.length > 0 ? [] : [beginning({ classId: toClassId, studentId, day })]),
    ],
  });
  return { changeId };
}
