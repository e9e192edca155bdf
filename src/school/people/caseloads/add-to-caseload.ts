import { mayChangeCaseloads } from '#core/policy/people.ts';
import type { Caseload } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { holdsRole } from './holds-role.ts';

/**
 * Somebody of staff looks after a student without a class, from today on: they read the student's record. Throws
 * Invalid where the one is no staff or the other no student, or it is so already.
 */
export async function addToCaseload(
  school: InSchool,
  { by, staffId, studentId, kind }: { by: Actor; staffId: string; studentId: string; kind: Caseload['kind'] },
): Promise<{ readonly caseloadId: string }> {
  const relation = await permitOnPerson(school, { by, personId: staffId, may: mayChangeCaseloads });
  await permitOnPerson(school, { by, personId: studentId, may: mayChangeCaseloads });
  const { today } = by.standing;
  if (
    !(await holdsRole(school, {
      personId: staffId,
      roles: ['teacher', 'counsellor', 'staff', 'leader'],
      today,
    }))
  )
    throw new Invalid([{ field: 'staff', problem: 'no-staff' }]);
  if (staffId === studentId || !(await holdsRole(school, { personId: studentId, roles: ['student'], today })))
    throw new Invalid([{ field: 'student', problem: 'no-student' }]);
  const same = await school.db
    .selectFrom('caseloads')
    .select('id')
    .where('school_id', '=', school.id)
    .where('staff_id', '=', staffId)
    .where('student_id', '=', studentId)
    .where('kind', '=', kind)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  if (same) throw new Invalid([{ field: 'student', problem: 'has-it' }]);
  const caseloadId = newId();
  await school.db
    .insertInto('caseloads')
    .values({
      school_id: school.id,
      id: caseloadId,
      staff_id: staffId,
      student_id: studentId,
      kind,
      from_on: today,
      recorded_by: by.standing.personId,
      recorded_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'caseload.add',
    relation,
    subject: 'person',
    ids: [staffId, studentId],
    detail: { kind },
  });
  return { caseloadId };
}
