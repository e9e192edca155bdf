import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';

/** From now on the school is the one that a source knows by this id; the import that says so takes it back when undone. */
export async function linkSchool(
  school: InSchool,
  { source, externalId, importId }: { source: string; externalId: string; importId: string },
): Promise<void> {
  await school.db
    .insertInto('school_sources')
    .values({ id: newId(), school_id: school.id, source, external_id: externalId, import_id: importId })
    .execute();
}
