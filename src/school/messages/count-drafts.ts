import type { InSchool } from '#platform/db/in-school.ts';
import { loadParts } from './load-parts.ts';
import { isApproved, isSkipped } from './write-decisions.ts';

/** How many drafts of a course's week wait to be read, of these students. Asks no permission. */
export async function countDrafts(
  school: InSchool,
  which: { courseId: string; week: string; studentIds: readonly string[] },
): Promise<number> {
  const parts = await loadParts(school, which);
  return parts.filter((part) => part.content.kind === 'draft' && !isApproved(part) && !isSkipped(part))
    .length;
}
