import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { addressOfLetter } from '#school/messages/address-of-letter.ts';
import { loadHearing } from '#school/messages/load-hearing.ts';
import type { Part } from '#school/messages/load-parts.ts';
import { describe } from '#school/messages/make-digest.ts';
import { makeReadLink } from '#school/messages/make-read-link.ts';
import { writeMail } from '#school/messages/write-mail.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import type { Days } from '../lay-out-days.ts';

/** Who sends, and where the links of letters lead. */
export interface Sender {
  readonly facts: SchoolFacts;
  readonly publicUrl: string;
}

/** A letter that went out on Friday at the adult's hour, kept in the outbox; answers the secret of its link. */
export async function plantDigest(
  school: InSchool,
  {
    adultId,
    parts,
    friday,
    days,
    sender,
  }: { adultId: string; parts: readonly Part[]; friday: string; days: Days; sender: Sender },
): Promise<string | undefined> {
  const hearing = await loadHearing(school, { adultId, today: friday });
  if (!hearing?.adult.wanted || !hearing.adult.email || parts.length === 0) return undefined;
  const content = await describe(school, { parts, today: friday });
  const at = days.at(friday, hearing.adult.hour);
  const [digestId, deliveryId] = [newId(), newId()];
  const row = { school_id: school.id, made_at: at.toISOString() };
  await insertMany(school.db, 'digests', [
    {
      ...row,
      id: digestId,
      adult_id: adultId,
      week_on: days.lastWeek,
      language: hearing.adult.language,
      content: JSON.parse(JSON.stringify(content)),
    },
  ]);
  await insertMany(
    school.db,
    'digest_parts',
    parts.map(({ partId, versionId }) => ({
      school_id: school.id,
      id: newId(),
      digest_id: digestId,
      part_id: partId,
      version_id: versionId,
      adult_id: adultId,
    })),
  );
  await insertMany(school.db, 'deliveries', [
    { ...row, id: deliveryId, digest_id: digestId, channel: 'outbox', address: hearing.adult.email },
  ]);
  await insertMany(
    school.db,
    'delivery_events',
    ['queued', 'sent'].map((state, seconds) => ({
      school_id: school.id,
      id: newId(),
      delivery_id: deliveryId,
      state,
      at: new Date(at.getTime() + seconds * 1000).toISOString(),
    })),
  );
  const token = await makeReadLink(school, { digestId, adultId, now: days.now });
  // As in the real outbox, without the secret.
  const link = addressOfLetter(sender);
  const mail = await writeMail(school, { content, hearing, facts: sender.facts, today: friday, link });
  await insertMany(school.db, 'outbox_mails', [
    {
      school_id: school.id,
      id: newId(),
      delivery_id: deliveryId,
      address: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      at: at.toISOString(),
    },
  ]);
  return token;
}
