import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts } from '#school/messages/load-parts.ts';
import { makeDigest } from '#school/messages/make-digest.ts';
import { makeReadLink } from '#school/messages/make-read-link.ts';
import type { MadeClass } from './plant-classes.ts';

/** Approves a class's messages of a week and makes one adult's letter; answers the secret of its link. */
export async function plantLetter(
  school: InSchool,
  { by, klass, week, adultId }: { by: Actor; klass: MadeClass; week: string; adultId: string },
): Promise<string> {
  const { classId, courseId, studentIds } = klass;
  await draftParts(school, { by, classId, week });
  const parts = await loadParts(school, { courseId, week, studentIds });
  await approveParts(school, {
    by,
    writeId: newId(),
    parts: parts.map(({ partId, versionId }) => ({ partId, versionId })),
  });
  const deliveryId = await makeDigest(school, { adultId, today: by.standing.today, channel: 'outbox' });
  if (!deliveryId) throw new Error('There must be something to tell this adult');
  const { digest_id: digestId } = await school.db
    .selectFrom('deliveries')
    .select('digest_id')
    .where('school_id', '=', school.id)
    .where('id', '=', deliveryId)
    .executeTakeFirstOrThrow();
  return makeReadLink(school, { digestId, adultId, now: by.now });
}
