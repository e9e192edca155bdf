import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** Ends roles on a day; one that has ended already, or that would begin later, keeps no day beyond it. */
export async function endRoles(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('person_roles')
    .set({ until_on: sql`greatest(from_on, ${day}::date)` })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
}
