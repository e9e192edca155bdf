import { mayChangeContacts } from '#core/policy/people.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { type ContactRow, getContact } from './get-contact.ts';

/** A contact that ended, and until when it held before. */
export interface EndedContact {
  readonly contactId: string;
  readonly address: string;
  readonly untilBefore: string | null;
}

/**
 * An address or number is theirs no longer, from today on. Throws Invalid where it signs in: the sign-in moves to
 * another address or is locked first, so that no link goes to where somebody else may read it.
 */
export async function endContact(
  school: InSchool,
  { by, personId, contactId }: { by: Actor; personId: string; contactId: string },
): Promise<EndedContact> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeContacts });
  const contact = await getContact(school, { personId, contactId });
  const { today } = by.standing;
  if (contact.untilOn !== null && contact.untilOn <= today)
    throw new Conflict('This contact has ended already.');
  if (await signsIn(school, { personId, contact }))
    throw new Invalid([{ field: `contact-${contactId}`, problem: 'signs-in' }]);
  await setUntil(school, { contactId, day: laterDay(today, contact.fromOn) });
  await writeAudit(school, by, {
    act: 'contact.end',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { kind: contact.kind },
  });
  return { contactId, address: contact.address, untilBefore: contact.untilOn };
}

/** Undoes the ending of a contact: it is theirs as long as before. */
export async function restoreContact(
  school: InSchool,
  {
    by,
    personId,
    contactId,
    untilBefore,
  }: { by: Actor; personId: string } & Pick<EndedContact, 'contactId' | 'untilBefore'>,
): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeContacts });
  const { untilOn } = await getContact(school, { personId, contactId });
  if (untilOn === null) throw new Conflict('This contact was changed since. Nothing was undone.');
  await setUntil(school, { contactId, day: untilBefore });
  await writeAudit(school, by, { act: 'contact.restore', relation, subject: 'person', ids: [personId] });
}

async function signsIn(
  school: InSchool,
  { personId, contact }: { personId: string; contact: ContactRow },
): Promise<boolean> {
  if (contact.kind !== 'email') return false;
  const identity = await school.db
    .selectFrom('memberships as m')
    .innerJoin('identities as i', 'i.id', 'm.identity_id')
    .select('i.id')
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .where('i.email', '=', contact.address.toLowerCase())
    .where('i.email_verified', '=', true)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('membership_locks as l')
            .select('l.id')
            .whereRef('l.membership_id', '=', 'm.id')
            .where('l.restored_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return identity !== undefined;
}

async function setUntil(
  school: InSchool,
  { contactId, day }: { contactId: string; day: string | null },
): Promise<void> {
  await school.db
    .updateTable('contacts')
    .set({ until_on: day })
    .where('school_id', '=', school.id)
    .where('id', '=', contactId)
    .execute();
}
