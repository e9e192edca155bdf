import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { byTime } from './by-time.ts';
import { makeChange } from './changes/make-change.ts';
import { checkDay } from './check-day.ts';
import { findStaffRow } from './find-staff-row.ts';
import { getSchoolClass } from './get-school-class.ts';
import { listClassStaff } from './list-class-staff.ts';
import { permitArranging } from './permit-roster.ts';
import { until } from './roster-steps.ts';

/** What came of it: ended, or nobody would teach the class then, which asks first. */
export type EndTeacherOutcome =
  | { readonly outcome: 'ended'; readonly changeId: string }
  | { readonly outcome: 'asks' };

/**
 * Somebody teaches the class no more from a day on. Where nobody would be left to teach it, it asks first; `sure`
 * answers that. Throws NotFound, Forbidden, and Invalid with a day on which the class does not meet.
 */
export async function endClassTeacher(
  school: InSchool,
  ending: { by: Actor; classId: string; staffId: string; day: string; sure: boolean },
): Promise<EndTeacherOutcome> {
  const { by, classId, staffId, sure } = ending;
  const relation = permitArranging(by);
  const klass = await getSchoolClass(school, classId);
  const day = await checkDay(school, klass, { field: 'day', text: ending.day });
  const row = await findStaffRow(school, { classId, staffId });
  if (row.until_on !== null && row.until_on <= day) throw new NotFound('This teacher has left the class.');
  const others = await listClassStaff(school, { classId, today: by.standing.today });
  const left = byTime(others, day).now.filter((each) => each.staffId !== staffId);
  if (left.length === 0 && !sure) return { outcome: 'asks' };
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.end-teacher',
    subject: 'person',
    ids: [row.person_id],
    detail: { class: classId, from: day },
    steps: [{ table: 'class_staff', id: staffId, before: row, after: { ...row, until_on: until(row, day) } }],
  });
  return { outcome: 'ended', changeId };
}
