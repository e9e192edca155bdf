import { isStaff } from '#core/policy/doors.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Mailer } from '#platform/mail/mail.ts';
import { isChecked } from '#school/people/contacts/get-contact.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';
import { readTalks } from './read-talks.ts';

/** What telling staff needs from outside. */
export interface TalkTelling {
  readonly database: Database;
  /** None where no mail server is set up: the page Today tells them all the same */
  readonly mailer: Mailer | undefined;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/**
 * Writes to one adult that a student would like to talk: no name, no word of it, only where to look. Nothing is sent
 * once somebody has taken it. Throws where the mail server was not reached, so that it is tried again: unlike a letter
 * to a family this may rather arrive twice than never.
 */
export async function tellTalk(
  { database, mailer, publicUrl, now }: TalkTelling,
  { schoolId, requestId, personId }: { schoolId: string; requestId: string; personId: string },
): Promise<void> {
  const facts = await findSchool(database, { id: schoolId });
  if (!facts || !mailer) return;
  const today = schoolDay(now(), facts.timeZone);
  const to = await inSchool(database, schoolId, async (school) => {
    const [talk] = await readTalks(school, [requestId]);
    const standing = await loadStanding(school, { personId, today });
    if (talk?.stands.state !== 'open' || !isStaff(standing)) return undefined;
    return findAddress(school, { personId, today });
  });
  if (!to) return;
  const outcome = await mailer.send({ id: newId(), to: to.address, ...words(facts, { to, publicUrl }) });
  if (outcome.kind === 'not-reached') throw new Error(`The mail server was not reached: ${outcome.words}`);
}

interface Address {
  readonly address: string;
  /** What the person reads best */
  readonly language: string | null;
}

function words(facts: SchoolFacts, { to, publicUrl }: { to: Address; publicUrl: string }) {
  const known = findLanguage(to.language ?? facts.language);
  const { t, language } = translator(known?.complete ? known.tag : 'en');
  return {
    fromName: facts.name,
    subject: t('checkins.mail-subject'),
    text: [t('checkins.mail-text'), `${publicUrl}/check-ins`].join('\n\n'),
    language,
  };
}

/** The address that the school has checked; else the one the person signs in with. */
async function findAddress(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<Address | undefined> {
  const person = await school.db
    .selectFrom('people')
    .select('written_language as language')
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  const contacts = await school.db
    .selectFrom('contacts')
    .select(['address', 'source', 'verified_at as verifiedAt'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const address = contacts.find(isChecked)?.address ?? (await findSignInAddress(school, { personId, today }));
  return address ? { address, language: person?.language ?? null } : undefined;
}

async function findSignInAddress(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<string | undefined> {
  const row = await school.db
    .selectFrom('memberships as m')
    .innerJoin('identities as i', 'i.id', 'm.identity_id')
    .select('i.email')
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .where('i.email_verified', '=', true)
    .where('m.from_on', '<=', today)
    .where((e) => e.or([e('m.until_on', 'is', null), e('m.until_on', '>', today)]))
    .orderBy('m.from_on', 'desc')
    .executeTakeFirst();
  return row?.email ?? undefined;
}
