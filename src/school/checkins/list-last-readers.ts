import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';

/** Somebody of staff whom a request to talk can reach last. */
export interface LastReader {
  readonly personId: string;
  readonly display: string;
  readonly leads: boolean;
}

/** Leaders, counsellors and the office of today, by name. Asks no permission: for a verb that has asked. */
export async function listLastReaders(school: InSchool, { today }: { today: string }): Promise<LastReader[]> {
  const rows = await school.db
    .selectFrom('person_roles')
    .select(['person_id as personId', 'role'])
    .where('school_id', '=', school.id)
    .where('role', 'in', ['leader', 'counsellor', 'staff'])
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  const names = await listNames(school, { personIds: ids, today });
  return ids
    .map((personId) => ({
      personId,
      display: names.get(personId)?.display ?? '',
      leads: rows.some((row) => row.personId === personId && row.role === 'leader'),
    }))
    .toSorted((a, b) => a.display.localeCompare(b.display));
}
