import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import { listSignInsOf } from '#school/accounts/locks/list-sign-ins-of.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { getContact, isChecked } from '#school/people/contacts/get-contact.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';

/**
 * A person's sign-in is to go to another of their addresses: the old address is told by mail first, and only then
 * does it move (`tellAndMove`). Throws Invalid where the address was not checked, signs somebody else in, or is none;
 * where they are somebody in another school too, which this school may not take over; and where one is under way.
 */
export async function moveSignIn(
  school: InSchool,
  { by, personId, contactId }: { by: Actor; personId: string; contactId: string },
): Promise<{ readonly moveId: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeSignIns });
  const field = `contact-${contactId}`;
  const contact = await getContact(school, { personId, contactId });
  const { today } = by.standing;
  if (contact.kind !== 'email' || (contact.untilOn !== null && contact.untilOn <= today))
    throw new Conflict('This is no address of theirs today.');
  if (!isChecked(contact)) throw new Invalid([{ field, problem: 'address-unchecked' }]);
  const [signIn, ...more] = await listSignInsOf(school, { by, personId });
  if (!signIn || more.length > 0) throw new Conflict('They have no sign-in, or more than one.');
  if (signIn.isElsewhere) throw new Invalid([{ field, problem: 'elsewhere' }]);
  if (signIn.email === contact.address.toLowerCase()) throw new Conflict('It signs in already.');
  if (await isTaken(school, { address: contact.address, identityId: signIn.identityId }))
    throw new Invalid([{ field, problem: 'address-taken' }]);
  const moveId = newId();
  await dropOpenMove(school, { personId, now: by.now });
  await school.db
    .insertInto('address_moves')
    .values({
      school_id: school.id,
      id: moveId,
      person_id: personId,
      contact_id: contactId,
      identity_id: signIn.identityId,
      from_address: signIn.email ?? '',
      asked_by: by.standing.personId,
      asked_at: by.now,
    })
    .execute();
  await enqueueJob(school.db, {
    task: 'move-sign-in',
    payload: { schoolId: school.id, moveId },
    key: `move sign-in ${moveId}`,
  });
  await writeAudit(school, by, { act: 'account.move', relation, subject: 'person', ids: [personId] });
  return { moveId };
}

/** Whether an address signs somebody else in. */
export async function isTaken(
  school: InSchool,
  { address, identityId }: { address: string; identityId: string },
): Promise<boolean> {
  const other = await school.db
    .selectFrom('identities')
    .select('id')
    .where('email', '=', address.toLowerCase())
    .where('id', '<>', identityId)
    .executeTakeFirst();
  return other !== undefined;
}

/** A newer wish takes the place of one that waits. */
async function dropOpenMove(
  school: InSchool,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await school.db
    .updateTable('address_moves')
    .set({ state: 'dropped', ended_at: now })
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('state', '=', 'asked')
    .execute();
}
