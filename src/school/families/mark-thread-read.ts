import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { permitThread } from './permit-thread.ts';

/**
 * A member of staff has read what the adult wrote in a conversation so far. Each keeps their own count: what one
 * has read is still new to a co-teacher. Throws NotFound where the conversation is not theirs.
 */
export async function markThreadRead(
  school: InSchool,
  { by, writeId, threadId }: { by: Actor; writeId: string; threadId: string },
): Promise<{ read: number }> {
  const { relation, adultId, studentId } = await permitThread(school, by, threadId);
  return applyOnce(school, by, { writeId, act: 'thread.read', request: { threadId } }, async () => {
    const messages = await school.db
      .selectFrom('thread_messages')
      .select('id')
      .where('school_id', '=', school.id)
      .where('thread_id', '=', threadId)
      .where('author_id', '=', idsOfPerson(school, adultId))
      .execute();
    if (messages.length === 0) return { read: 0 };
    const fresh = await school.db
      .insertInto('thread_readings')
      .values(
        messages.map(({ id }) => ({
          school_id: school.id,
          id: newId(),
          message_id: id,
          reader_id: by.standing.personId,
        })),
      )
      .onConflict((conflict) => conflict.columns(['school_id', 'message_id', 'reader_id']).doNothing())
      .returning('id')
      .execute();
    await writeAudit(school, by, { act: 'thread.read', relation, subject: 'student', ids: [studentId] });
    return { read: fresh.length };
  });
}
