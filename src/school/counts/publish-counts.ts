import { countsToPublish } from '#core/counts/counts-to-publish.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { gatherCounts } from './gather-counts.ts';

/** Lets the district read the school's counts of today. Throws NotFound for others than leaders. */
export async function publishCounts(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<void> {
  const counts = countsToPublish(await gatherCounts(school, { by }));
  await applyOnce(school, by, { writeId, act: 'counts.publish', request: {} }, async () => {
    const id = newId();
    await school.db
      .insertInto('published_counts')
      .values({
        school_id: school.id,
        id,
        counts: JSON.stringify(counts),
        published_by: by.standing.personId,
        published_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'counts.publish',
      relation: 'leads',
      subject: 'published counts',
      ids: [id],
      detail: { ...counts },
    });
    return {};
  });
}
