import { z } from 'zod';
import type { PublishedCounts } from '#core/counts/counts-to-publish.ts';
import { mayReadPublishedCounts } from '#core/policy/schools.ts';
import type { Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** The counts that a school published last. */
export interface Published {
  readonly counts: PublishedCounts;
  readonly publishedAt: Date;
}

const count = z.number().int().nullable();
const shape = z.object({
  classes: z.number().int(),
  students: count,
  studentsWithEvidence: count,
  studentsSpokenTo: count,
  studentsWithFamily: count,
});

/** What the school published last; undefined where it has published nothing, or not for this reader. */
export async function findPublishedCounts(
  school: InSchool,
  { standing }: { standing: Standing },
): Promise<Published | undefined> {
  if (!mayReadPublishedCounts(standing)) return undefined;
  const row = await school.db
    .selectFrom('published_counts')
    .select(['counts', 'published_at as publishedAt'])
    .where('school_id', '=', school.id)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { counts: shape.parse(row.counts), publishedAt: row.publishedAt };
}
