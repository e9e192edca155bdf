import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { makeChange } from './changes/make-change.ts';
import type { Step } from './changes/step.ts';
import { findStaffRow } from './find-staff-row.ts';
import { permitArranging } from './permit-roster.ts';

/**
 * A teacher becomes co-teacher or the other way round, from today on; who was what before stays readable. Answers
 * null where it is so already. Throws NotFound, also where they teach it no more, and Forbidden.
 */
export async function changeClassTeacher(
  school: InSchool,
  change: { by: Actor; classId: string; staffId: string; role: 'teacher' | 'co-teacher' },
): Promise<{ changeId: string } | null> {
  const { by, classId, staffId, role } = change;
  const relation = permitArranging(by);
  const { today } = by.standing;
  const row = await findStaffRow(school, { classId, staffId });
  if (row.until_on !== null && row.until_on <= today) throw new NotFound('This teacher has left the class.');
  if (row.role === role) return null;
  const steps: Step[] =
    row.from_on >= today
      ? [{ table: 'class_staff', id: staffId, before: row, after: { ...row, role } }]
      : [
          { table: 'class_staff', id: staffId, before: row, after: { ...row, until_on: today } },
          { table: 'class_staff', id: newId(), before: null, after: { ...row, role, from_on: today } },
        ];
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.change-teacher',
    subject: 'person',
    ids: [row.person_id],
    detail: { class: classId, role },
    steps,
  });
  return { changeId };
}
