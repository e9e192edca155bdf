import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import type { Mailer } from '#platform/mail/mail.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { isChecked } from '#school/people/contacts/get-contact.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';
import { isTaken } from './move-sign-in.ts';

/** What telling and moving needs. */
export interface Moving {
  readonly database: Database;
  /** None where no mail server is set up: nobody can be told then */
  readonly mailer: Mailer | undefined;
  readonly now: () => Date;
}

/**
 * Tells the old address of a sign-in that it moves, and then moves it: links go to the new address from now on, what
 * was open is closed, and a link on its way opens nothing more. Throws where the mail could not be handed over yet, so
 * that it is tried again; an address that refuses mail has been told as well as can be.
 */
export async function tellAndMove(
  { database, mailer, now }: Moving,
  { schoolId, moveId }: { schoolId: string; moveId: string },
): Promise<void> {
  const facts = await findSchool(database, { id: schoolId });
  if (!facts) return;
  const move = await inSchool(database, schoolId, (school) => findMove(school, moveId));
  if (move?.state !== 'asked') return;
  const told = move.told ?? (await tell(mailer, { facts, move, moveId }));
  await inSchool(database, schoolId, async (school) => {
    await note(school, moveId, { told });
    await apply(school, { moveId, facts, now: now() });
  });
}

type Told = 'accepted' | 'refused' | 'no-server';

async function tell(
  mailer: Mailer | undefined,
  { facts, move, moveId }: { facts: SchoolFacts; move: Move; moveId: string },
): Promise<Told> {
  // Who signed in by a name alone has no old address.
  if (!mailer || move.fromAddress === '') return 'no-server';
  const language = findLanguage(move.language ?? facts.language);
  const { t, language: spoken } = translator(language?.complete ? language.tag : 'en');
  const outcome = await mailer.send({
    id: moveId,
    to: move.fromAddress,
    fromName: facts.name,
    subject: t('people.mail-moved-subject', { school: facts.name }),
    text: t('people.mail-moved', { school: facts.name }),
    language: spoken,
  });
  if (outcome.kind === 'not-reached') throw new Error(`The old address could not be told: ${outcome.words}`);
  return outcome.kind === 'refused' ? 'refused' : 'accepted';
}

interface Move {
  readonly personId: string;
  readonly contactId: string;
  readonly identityId: string;
  readonly fromAddress: string;
  readonly state: string;
  readonly told: Told | null;
  /** What the person reads best */
  readonly language: string | null;
}

async function findMove(school: InSchool, moveId: string): Promise<Move | undefined> {
  const row = await school.db
    .selectFrom('address_moves as v')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'v.school_id').onRef('p.id', '=', 'v.person_id'),
    )
    .select(['v.person_id as personId', 'v.contact_id as contactId', 'v.identity_id as identityId'])
    .select(['v.from_address as fromAddress', 'v.state', 'v.told', 'p.written_language as language'])
    .where('v.school_id', '=', school.id)
    .where('v.id', '=', moveId)
    .executeTakeFirst();
  return row && { ...row, told: row.told as Told | null };
}

/** What was true when it was asked for may be so no longer: then it is dropped. */
async function apply(
  school: InSchool,
  { moveId, facts, now }: { moveId: string; facts: SchoolFacts; now: Date },
): Promise<void> {
  const move = await findMove(school, moveId);
  if (move?.state !== 'asked') return;
  const today = schoolDay(now, facts.timeZone);
  const contact = await school.db
    .selectFrom('contacts')
    .select(['address', 'source', 'verified_at as verifiedAt', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('id', '=', move.contactId)
    .executeTakeFirst();
  const isTheirs =
    contact !== undefined &&
    isChecked(contact) &&
    (contact.untilOn === null || contact.untilOn > today) &&
    !(await isTaken(school, { address: contact.address, identityId: move.identityId }));
  if (!isTheirs) return note(school, moveId, { state: 'dropped', ended_at: now });
  await school.db
    .updateTable('identities')
    .set({ email: contact.address.toLowerCase(), email_verified: true, updated_at: now })
    .where('id', '=', move.identityId)
    .execute();
  await school.db
    .updateTable('sign_in_links')
    .set({ expires_at: now })
    .where('identity_id', '=', move.identityId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  await school.db.deleteFrom('sessions').where('identity_id', '=', move.identityId).execute();
  await note(school, moveId, { state: 'moved', ended_at: now });
  await writeAudit(school, undefined, {
    act: 'account.moved',
    relation: 'program',
    subject: 'person',
    ids: [move.personId],
  });
}

async function note(
  school: InSchool,
  moveId: string,
  said: { told?: Told; state?: 'moved' | 'dropped'; ended_at?: Date },
): Promise<void> {
  await school.db
    .updateTable('address_moves')
    .set(said)
    .where('school_id', '=', school.id)
    .where('id', '=', moveId)
    .execute();
}
