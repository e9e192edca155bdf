import type { InSchool } from '#platform/db/in-school.ts';

/** What an adult chose about messages. */
export interface Preference {
  /** BCP 47 */
  readonly language: string;
  /** Hour of the school's day, 8–20 */
  readonly hour: number;
  readonly wanted: boolean;
}

/** The choice that holds for each of these adults; none for who has chosen nothing. */
export async function loadPreferences(
  school: InSchool,
  adultIds: readonly string[],
): Promise<Map<string, Preference>> {
  if (adultIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('message_preferences')
    .distinctOn('person_id')
    .select(['person_id as adultId', 'language', 'hour', 'wanted'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', adultIds)
    .orderBy('person_id')
    .orderBy('chosen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ adultId, ...chosen }) => [adultId, chosen]));
}
