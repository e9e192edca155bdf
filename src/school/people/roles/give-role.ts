import { mayChangeRoles } from '#core/policy/people.ts';
import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkDay } from '#school/people/check-day.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';

/** Every role somebody can be given. */
export const ROLES = [
  'student',
  'guardian',
  'teacher',
  'staff',
  'counsellor',
  'leader',
  'district-reader',
] as const satisfies readonly Role[];

/** From a day on a person is something more in the school. Throws Invalid where they are that on the day already. */
export async function giveRole(
  school: InSchool,
  { by, personId, role, fromOn: day }: { by: Actor; personId: string; role: Role; fromOn: string },
): Promise<{ readonly roleId: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeRoles });
  const fromOn = checkDay(day, { field: 'from', today: by.standing.today });
  const held = await school.db
    .selectFrom('person_roles')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', fromOn)]))
    .executeTakeFirst();
  if (held) throw new Invalid([{ field: 'role', problem: 'has-it' }]);
  const roleId = newId();
  await school.db
    .insertInto('person_roles')
    .values({
      school_id: school.id,
      id: roleId,
      person_id: personId,
      role,
      source: WRITTEN_HERE,
      from_on: fromOn,
      recorded_by: by.standing.personId,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'role.give',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { role, from: fromOn },
  });
  return { roleId };
}
