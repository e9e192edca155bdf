import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';

/** The task that writes to one adult that a student would like to talk. */
export const TELL_TALK = 'tell-talk';

/** A request to talk reaches these adults too, and each is written to. Whom it has reached before it reaches once. */
export async function addReaders(
  school: InSchool,
  {
    requestId,
    personIds,
    step,
    now,
  }: { requestId: string; personIds: readonly string[]; step: 0 | 1 | 2; now: Date },
): Promise<void> {
  if (personIds.length === 0) return;
  await school.db
    .insertInto('talk_readers')
    .values(
      personIds.map((personId) => ({
        school_id: school.id,
        id: newId(),
        request_id: requestId,
        person_id: personId,
        step,
        added_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'request_id', 'person_id']).doNothing())
    .execute();
  await tellReaders(school, { requestId, personIds });
}

/** Each of these adults is written to, once this transaction has happened. */
export async function tellReaders(
  school: InSchool,
  { requestId, personIds }: { requestId: string; personIds: readonly string[] },
): Promise<void> {
  for (const personId of personIds)
    await enqueueJob(school.db, { task: TELL_TALK, payload: { schoolId: school.id, requestId, personId } });
}
