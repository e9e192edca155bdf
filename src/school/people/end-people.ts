import type { InSchool } from '#platform/db/in-school.ts';

/** From this day on these people are no longer of the school. Their evidence stays as it is. */
export async function endPeople(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('people')
    .set({ ended_on: day })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where('ended_on', 'is', null)
    .execute();
}
