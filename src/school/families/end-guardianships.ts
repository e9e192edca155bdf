import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { followGuardianships } from './get-guardianship.ts';

/** Ends guardianships on a day, or the rows that they went on in, with the reason kept beside them. */
export async function endGuardianships(
  school: InSchool,
  ids: readonly string[],
  { day, reason }: { day: string; reason: string },
): Promise<void> {
  const latest = await followGuardianships(school, ids);
  await school.db
    .updateTable('guardianships')
    .set({ until_on: sql`greatest(from_on, ${day}::date)`, end_reason: reason })
    .where('school_id', '=', school.id)
    .where('id', 'in', [...latest.values()])
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
}
