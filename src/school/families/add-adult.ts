import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { addPeople, type Contact } from '#school/people/add-people.ts';
import { addRoles } from '#school/people/add-roles.ts';

/** An adult whom the school has not had before. */
export interface NewAdult {
  readonly givenName: string;
  readonly familyName: string;
  /** BCP 47: what the adult reads best */
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * Adds somebody new as a guardian from today on and answers their id. Asks no permission. Throws Invalid with
 * `given-name: empty`.
 */
export async function addAdult(school: InSchool, by: Actor, adult: NewAdult): Promise<string> {
  const [given, family] = [adult.givenName.trim(), adult.familyName.trim()];
  if (given === '') throw new Invalid([{ field: 'given-name', problem: 'empty' }]);
  const { today } = by.standing;
  const id = newId();
  const name = {
    display: [given, family].filter(Boolean).join(' '),
    sort: [family, given].filter(Boolean).join(', '),
    called: given,
  };
  const contacts: Contact[] = [
    ...(adult.email ? [{ kind: 'email' as const, address: adult.email }] : []),
    ...(adult.phone ? [{ kind: 'phone' as const, address: adult.phone }] : []),
  ];
  await addPeople(school, [{ id, official: name, everyday: name, contacts, username: null, grade: null }], {
    source: 'staff',
    day: today,
  });
  await school.db
    .updateTable('people')
    .set({ written_language: adult.language, spoken_language: adult.language })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
  await addRoles(
    school,
    [{ id: newId(), personId: id, role: 'guardian', fromOn: today, untilOn: null }],
    'staff',
  );
  await writeAudit(school, by, { act: 'person.add', relation: 'leads', subject: 'person', ids: [id] });
  return id;
}
