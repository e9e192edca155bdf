import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { byTime } from './by-time.ts';
import { makeChange } from './changes/make-change.ts';
import { checkDay } from './check-day.ts';
import { getSchoolClass } from './get-school-class.ts';
import { listClassStaff } from './list-class-staff.ts';
import { checkTeacher } from './list-teachers.ts';
import { permitArranging } from './permit-roster.ts';

/** Somebody begins to teach a class. */
export interface NewClassTeacher {
  readonly by: Actor;
  readonly classId: string;
  readonly personId: string;
  readonly role: 'teacher' | 'co-teacher';
  readonly fromOn: string;
}

/**
 * Lets somebody teach a class from a day on: from then they read the records of its students. Answers `already` where
 * they teach it on that day or later. Throws NotFound, Forbidden, and Invalid with a day on which it does not meet.
 */
export async function addClassTeacher(
  school: InSchool,
  teacher: NewClassTeacher,
): Promise<{ outcome: 'added'; changeId: string } | { outcome: 'already' }> {
  const { by, classId, personId, role } = teacher;
  const relation = permitArranging(by);
  const klass = await getSchoolClass(school, classId);
  const day = await checkDay(school, klass, { field: 'from', text: teacher.fromOn });
  await checkTeacher(school, { personId, day });
  const all = await listClassStaff(school, { classId, today: by.standing.today });
  const { now, later } = byTime(all, day);
  if ([...now, ...later].some((each) => each.personId === personId)) return { outcome: 'already' };
  const after = { class_id: classId, person_id: personId, role, from_on: day, until_on: null };
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.add-teacher',
    subject: 'person',
    ids: [personId],
    detail: { class: classId, role, from: day },
    steps: [{ table: 'class_staff', id: newId(), before: null, after }],
  });
  return { outcome: 'added', changeId };
}
