import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { listHearing } from './list-hearing.ts';
import { permitThread } from './permit-thread.ts';
import { MOST_LETTERS } from './reply.ts';

/**
 * A member of staff answers an adult. The adult reads it on their page, and gets it as a mail of its own; the
 * mail is planned in the same transaction. Throws NotFound where the conversation is not theirs, Conflict where the
 * adult is not written to any more, Invalid where nothing was written or too much.
 */
export async function answerFamily(
  school: InSchool,
  {
    by,
    writeId,
    threadId,
    body,
    language,
  }: { by: Actor; writeId: string; threadId: string; body: string; language: string },
): Promise<{ messageId: string }> {
  const { relation, adultId, studentId } = await permitThread(school, by, threadId);
  const words = body.trim();
  if (words === '') throw new Invalid([{ field: 'body', problem: 'empty' }]);
  if ([...words].length > MOST_LETTERS) throw new Invalid([{ field: 'body', problem: 'too-long' }]);
  const hearing = await listHearing(school, { pairs: [{ adultId, studentId }], today: by.standing.today });
  if (!hearing.mayHear({ adultId, studentId }))
    throw new Conflict('This adult is not written to about the student any more.');
  const request = { threadId, words, language };
  return applyOnce(school, by, { writeId, act: 'thread.answer', request }, async () => {
    const messageId = newId();
    await school.db
      .insertInto('thread_messages')
      .values({
        school_id: school.id,
        id: messageId,
        thread_id: threadId,
        author_id: by.standing.personId,
        body: words,
        language,
      })
      .execute();
    await enqueueJob(school.db, { task: 'send-answer', payload: { schoolId: school.id, messageId } });
    await writeAudit(school, by, { act: 'thread.answer', relation, subject: 'student', ids: [studentId] });
    return { messageId };
  });
}
