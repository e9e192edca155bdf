import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';

/** What an adult chose about messages. */
export interface Preference {
  /** BCP 47 */
  readonly language: string;
  /** Hour of the school's day, 8–20 */
  readonly hour: number;
  readonly wanted: boolean;
}

/** The choice that holds for each of these adults, under whichever id it was made; none for who has chosen nothing. */
export async function loadPreferences(
  school: InSchool,
  adultIds: readonly string[],
): Promise<Map<string, Preference>> {
  if (adultIds.length === 0) return new Map();
  const people = await samePeople(school, adultIds);
  const rows = await school.db
    .selectFrom('message_preferences')
    .select(['person_id as adultId', 'language', 'hour', 'wanted'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', people.all)
    // The newest stands last and so is kept.
    .orderBy('chosen_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ adultId, ...chosen }) => [people.keptOf(adultId), chosen]));
}
