import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { getContact, isChecked } from './get-contact.ts';

type Asked = { readonly by: Actor; readonly personId: string; readonly contactId: string };

/** The school has checked that an address or number is theirs. */
export async function verifyContact(
  school: InSchool,
  { by, personId, contactId }: Asked,
): Promise<{ readonly contactId: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeSignIns });
  const contact = await getContact(school, { personId, contactId });
  if (isChecked(contact)) return { contactId };
  await school.db
    .updateTable('contacts')
    .set({ verified_at: by.now, verified_by: by.standing.personId })
    .where('school_id', '=', school.id)
    .where('id', '=', contactId)
    .execute();
  await writeAudit(school, by, { act: 'contact.check', relation, subject: 'person', ids: [personId] });
  return { contactId };
}

/** Undoes `verifyContact`. */
export async function unverifyContact(school: InSchool, { by, personId, contactId }: Asked): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeSignIns });
  const { verifiedAt } = await getContact(school, { personId, contactId });
  if (verifiedAt === null) throw new Conflict('This contact was changed since. Nothing was undone.');
  await school.db
    .updateTable('contacts')
    .set({ verified_at: null, verified_by: null })
    .where('school_id', '=', school.id)
    .where('id', '=', contactId)
    .execute();
  await writeAudit(school, by, { act: 'contact.uncheck', relation, subject: 'person', ids: [personId] });
}
