import { z } from 'zod';
import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import type { Mail, Mailer } from '#platform/mail/mail.ts';
import { findName } from '#school/people/find-name.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';
import { hashInvitationToken, makeInvitationToken } from './invitation-secrets.ts';
import { listInvitable } from './list-invitable.ts';

/** What sending needs from outside. */
export interface InvitationSending {
  readonly database: Database;
  readonly mailer: Mailer | undefined;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** Nothing was taken by the server: the queue tries again after a while. */
class MailNotReached extends Error {
  override name = 'MailNotReached';
}

type MailState = 'queued' | 'attempting' | 'sent' | 'may-have-been-sent' | 'refused';

const STATES = {
  accepted: 'sent',
  refused: 'refused',
  uncertain: 'may-have-been-sent',
  'not-reached': 'queued',
} as const;

const payload = z.object({ schoolId: z.uuid(), invitationId: z.uuid() });

/**
 * Sends one invitation, never twice. Its secret is made here and stands nowhere else than in the mail; guardianship
 * is asked again. The attempt is recorded and committed before the server hears anything: whoever finds one without
 * an end knows that nobody can know. Without a mail server nothing is sent: its secret may stand on no page of staff.
 */
export async function sendInvitation(sending: InvitationSending, given: unknown): Promise<void> {
  const { schoolId, invitationId } = payload.parse(given);
  const { database, mailer } = sending;
  const facts = await findSchool(database, { id: schoolId });
  if (!facts) return;
  const mail = await inSchool(database, schoolId, (school) =>
    begin(school, { sending, facts, invitationId }),
  );
  if (!mail || !mailer) return;
  const outcome = await mailer.send(mail);
  await inSchool(database, schoolId, (school) =>
    note(school, { invitationId, state: STATES[outcome.kind], from: 'attempting' }),
  );
  if (outcome.kind === 'not-reached') throw new MailNotReached(outcome.words);
}

async function begin(
  school: InSchool,
  {
    sending: { mailer, publicUrl, now },
    facts,
    invitationId,
  }: { sending: InvitationSending; facts: SchoolFacts; invitationId: string },
): Promise<Mail | undefined> {
  const today = schoolDay(now(), facts.timeZone);
  const invitation = await find(school, invitationId);
  if (invitation?.mailState === 'attempting')
    await note(school, { invitationId, state: 'may-have-been-sent', from: 'attempting' });
  if (invitation?.mailState !== 'queued' || invitation.address === null) return undefined;
  const { adultId, address, expiresAt, revokedAt } = invitation;
  const [mayBe] = await listInvitable(school, { adultIds: [adultId], today });
  if (!mailer || !mayBe || revokedAt !== null || expiresAt <= now()) {
    await note(school, { invitationId, state: 'refused', from: 'queued' });
    return undefined;
  }
  const token = makeInvitationToken();
  await school.db
    .updateTable('invitations')
    .set({ token_hash: hashInvitationToken(token), mail_state: 'attempting' })
    .where('school_id', '=', school.id)
    .where('id', '=', invitationId)
    .execute();
  const name = await findName(school, { personId: adultId, today });
  return writeMail({
    facts,
    to: address,
    called: name?.called ?? '',
    language: invitation.language ?? facts.language,
    link: `${publicUrl}/invitation/${facts.code}/${token}`,
    until: schoolDay(expiresAt, facts.timeZone),
    id: invitationId,
  });
}

/** In the adult's language, or in English with where to get help in theirs. No child is named in a mail like this. */
function writeMail({
  facts,
  to,
  called,
  language,
  link,
  until,
  id,
}: {
  facts: SchoolFacts;
  to: string;
  called: string;
  language: string;
  link: string;
  until: string;
  id: string;
}): Mail {
  const known = findLanguage(language);
  const speech = translator(known?.complete ? known.tag : 'en');
  const { t } = speech;
  return {
    id,
    to,
    fromName: facts.name,
    language: speech.language,
    subject: t('invitations.mail-subject', { school: facts.name }),
    text: [
      t('invitations.mail-greeting', { name: called }),
      t('invitations.page-lede', { school: facts.name }),
      t('invitations.mail-open', { day: speech.day(until, 'day') }),
      link,
      t('invitations.mail-not-you', { name: called }),
      ...(known && !known.complete ? [translator(known.tag).t('help.ask-school')] : []),
    ].join('\n\n'),
  };
}

function find(school: InSchool, invitationId: string) {
  return school.db
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'i.school_id').onRef('p.id', '=', 'i.adult_id'),
    )
    .select(['i.adult_id as adultId', 'i.address', 'i.mail_state as mailState', 'i.expires_at as expiresAt'])
    .select(['i.revoked_at as revokedAt', 'p.written_language as language'])
    .where('i.school_id', '=', school.id)
    .where('i.id', '=', invitationId)
    .forUpdate('i')
    .executeTakeFirst();
}

async function note(
  school: InSchool,
  { invitationId, state, from }: { invitationId: string; state: MailState; from: MailState },
): Promise<void> {
  await school.db
    .updateTable('invitations')
    .set({ mail_state: state })
    .where('school_id', '=', school.id)
    .where('id', '=', invitationId)
    .where('mail_state', '=', from)
    .execute();
}
