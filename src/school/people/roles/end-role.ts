import { mayChangeRoles } from '#core/policy/people.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkDay } from '#school/people/check-day.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { hasOtherLeader } from './has-other-leader.ts';

/** A role that ended, and until when it held before. */
export interface EndedRole {
  readonly roleId: string;
  readonly untilBefore: string | null;
  readonly untilOn: string;
}

/**
 * A person is something no longer from a day on. Throws Invalid where the school would have no leader then: somebody
 * has to be able to open its pages.
 */
export async function endRole(
  school: InSchool,
  { by, personId, roleId, untilOn: day }: { by: Actor; personId: string; roleId: string; untilOn: string },
): Promise<EndedRole> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeRoles });
  const row = await getRole(school, { personId, roleId });
  const chosen = checkDay(day, { field: 'until', today: by.standing.today });
  // One that was to begin later begins never.
  const untilOn = laterDay(chosen, row.fromOn);
  if (row.untilOn !== null && row.untilOn <= untilOn)
    throw new Invalid([{ field: 'until', problem: 'over-by-then' }]);
  if (row.role === 'leader' && !(await hasOtherLeader(school, { personId, day: untilOn })))
    throw new Invalid([{ field: 'until', problem: 'last-leader' }]);
  await setUntil(school, { roleId, day: untilOn });
  await writeAudit(school, by, {
    act: 'role.end',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { role: row.role, until: untilOn },
  });
  return { roleId, untilBefore: row.untilOn, untilOn };
}

/** Undoes the ending of a role: it holds as long as it did before. */
export async function restoreRole(
  school: InSchool,
  { by, personId, roleId, untilBefore, untilOn }: { by: Actor; personId: string } & EndedRole,
): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeRoles });
  const row = await getRole(school, { personId, roleId });
  if (row.untilOn !== untilOn) throw new Conflict('This role was changed since. Nothing was undone.');
  await setUntil(school, { roleId, day: untilBefore });
  await writeAudit(school, by, {
    act: 'role.restore',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { role: row.role },
  });
}

/** Undoes the giving of a role: it held for no day. */
export async function takeBackRole(
  school: InSchool,
  { by, personId, roleId }: { by: Actor; personId: string; roleId: string },
): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeRoles });
  const row = await getRole(school, { personId, roleId });
  if (row.untilOn !== null) throw new Conflict('This role was changed since. Nothing was undone.');
  if (row.role === 'leader' && !(await hasOtherLeader(school, { personId, day: row.fromOn })))
    throw new Conflict('Somebody has to lead the school.');
  await setUntil(school, { roleId, day: row.fromOn });
  await writeAudit(school, by, {
    act: 'role.take-back',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { role: row.role },
  });
}

async function getRole(school: InSchool, { personId, roleId }: { personId: string; roleId: string }) {
  const row = isId(roleId)
    ? await school.db
        .selectFrom('person_roles')
        .select(['role', 'from_on as fromOn', 'until_on as untilOn'])
        .where('school_id', '=', school.id)
        .where('id', '=', roleId)
        .where('person_id', '=', personId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such role.');
  return row;
}

async function setUntil(
  school: InSchool,
  { roleId, day }: { roleId: string; day: string | null },
): Promise<void> {
  await school.db
    .updateTable('person_roles')
    .set({ until_on: day })
    .where('school_id', '=', school.id)
    .where('id', '=', roleId)
    .execute();
}
