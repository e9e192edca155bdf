import { sql } from 'kysely';
import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Preference } from './load-preferences.ts';

/** The hours an adult may choose from: late afternoon and evening, and never the night. */
export const HOURS: readonly number[] = [16, 17, 18, 19, 20];

/**
 * An adult chooses the language and hour of messages, or stops and starts them. The newest choice holds. It waits
 * for a digest that is being handed over to this adult at the moment: once it has answered, nothing more begins.
 */
export async function chooseMessages(
  school: InSchool,
  { by, before, change }: { by: Actor; before: Preference; change: Partial<Preference> },
): Promise<Preference> {
  const chosen = { ...before, ...change };
  const language = findLanguage(chosen.language);
  if (!language) throw new Invalid([{ field: 'language', problem: 'is not one of ours' }]);
  if (change.hour !== undefined && !HOURS.includes(change.hour))
    throw new Invalid([{ field: 'hour', problem: 'is not one to choose' }]);
  const adultId = by.standing.personId;
  await sql`select pg_advisory_xact_lock(hashtextextended(${adultId}, 7307))`.execute(school.db);
  const preference = { language: language.tag, hour: chosen.hour, wanted: chosen.wanted };
  await school.db
    .insertInto('message_preferences')
    .values({ school_id: school.id, id: newId(), person_id: adultId, chosen_by: adultId, ...preference })
    .execute();
  await writeAudit(school, by, {
    act: 'family.choose-messages',
    relation: 'is family',
    subject: 'adult',
    ids: [adultId],
    detail: preference,
  });
  return preference;
}
