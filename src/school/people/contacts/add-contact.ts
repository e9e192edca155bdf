import { mayChangeContacts, mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Contact } from '#school/people/add-people.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';
import { checkAddress } from './check-address.ts';
import { getContact } from './get-contact.ts';

/**
 * A person has one more address or number from today on. `checked` says that the school knows it to be theirs, which
 * only leaders may say, since a sign-in can move to such an address.
 */
export async function addContact(
  school: InSchool,
  { by, personId, contact, checked }: { by: Actor; personId: string; contact: Contact; checked: boolean },
): Promise<{ readonly contactId: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeContacts });
  if (checked && !mayChangeSignIns(by.standing))
    throw new Forbidden('Only leaders say that an address was checked.');
  const address = checkAddress(contact);
  const { today } = by.standing;
  const same = await school.db
    .selectFrom('contacts')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('kind', '=', contact.kind)
    .where((e) => e(e.fn<string>('lower', ['address']), '=', address.toLowerCase()))
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .executeTakeFirst();
  if (same) throw new Invalid([{ field: 'address', problem: 'has-it' }]);
  const contactId = newId();
  await school.db
    .insertInto('contacts')
    .values({
      school_id: school.id,
      id: contactId,
      person_id: personId,
      kind: contact.kind,
      address,
      source: WRITTEN_HERE,
      from_on: today,
      recorded_by: by.standing.personId,
      recorded_at: by.now,
      verified_at: checked ? by.now : null,
      verified_by: checked ? by.standing.personId : null,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'contact.add',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { kind: contact.kind, checked },
  });
  return { contactId };
}

/** Undoes the adding of a contact: it held for no day. */
export async function takeBackContact(
  school: InSchool,
  { by, personId, contactId }: { by: Actor; personId: string; contactId: string },
): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeContacts });
  const contact = await getContact(school, { personId, contactId });
  if (contact.untilOn !== null || contact.source !== WRITTEN_HERE)
    throw new Conflict('This contact was changed since. Nothing was undone.');
  await school.db
    .updateTable('contacts')
    .set({ until_on: contact.fromOn })
    .where('school_id', '=', school.id)
    .where('id', '=', contactId)
    .execute();
  await writeAudit(school, by, { act: 'contact.take-back', relation, subject: 'person', ids: [personId] });
}
