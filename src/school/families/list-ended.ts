import type { InSchool } from '#platform/db/in-school.ts';

/** Of these rows, the ones that hold no more because somebody of the school ended them, with the reason. */
export async function listEnded(
  school: InSchool,
  { ids, day }: { ids: readonly string[]; day: string },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['id', 'end_reason as reason'])
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where('until_on', '<=', day)
    .where('end_reason', 'not in', ['import', 'merge', 'changed'])
    .execute();
  return new Map(rows.map(({ id, reason }) => [id, reason ?? '']));
}
