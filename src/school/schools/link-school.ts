import type { InSchool } from '#platform/db/in-school.ts';

/** From now on the school is the one that a source knows by this id. */
export async function linkSchool(
  school: InSchool,
  { source, externalId }: { source: string; externalId: string },
): Promise<void> {
  await school.db
    .updateTable('schools')
    .set({ source, external_id: externalId })
    .where('id', '=', school.id)
    .where('source', 'is', null)
    .execute();
}
