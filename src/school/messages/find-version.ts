import type { PartDraft } from '#core/messages/part.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { readContent } from './read-content.ts';

/**
 * What a version of a part said, also one that holds no more: a form that is sent again is read against the same
 * words as the first time. Undefined where the part has no such version. Asks no permission.
 */
export async function findVersion(
  school: InSchool,
  { partId, versionId }: { partId: string; versionId: string },
): Promise<PartDraft | undefined> {
  const version = await school.db
    .selectFrom('message_part_versions')
    .select('content')
    .where('school_id', '=', school.id)
    .where('part_id', '=', partId)
    .where('id', '=', versionId)
    .executeTakeFirst();
  return version && readContent(version.content);
}
