import type { InSchool } from '#platform/db/in-school.ts';

/** What a person is called today. */
export interface PersonName {
  readonly display: string;
  /** Short form used in a sentence, such as Ana */
  readonly called: string;
}

/** The everyday name that holds on the day, else the official one; undefined where there is none. */
export async function findName(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<PersonName | undefined> {
  return (
    school.db
      .selectFrom('person_names')
      .select(['display_name as display', 'called'])
      .where('school_id', '=', school.id)
      .where('person_id', '=', personId)
      .where('from_on', '<=', today)
      .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
      // everyday before official, then the newest
      .orderBy('purpose')
      .orderBy('from_on', 'desc')
      .limit(1)
      .executeTakeFirst()
  );
}
