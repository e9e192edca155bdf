import type { InSchool } from '#platform/db/in-school.ts';
import type { PersonName } from './find-name.ts';

/** What these people are called today, by id. */
export async function listNames(
  school: InSchool,
  { personIds, today }: { personIds: readonly string[]; today: string },
): Promise<Map<string, PersonName>> {
  if (personIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('person_names')
    .distinctOn('person_id')
    .select(['person_id as personId', 'display_name as display', 'called'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', personIds)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('person_id')
    .orderBy('purpose')
    .orderBy('from_on', 'desc')
    .execute();
  return new Map(rows.map(({ personId, display, called }) => [personId, { display, called }]));
}
