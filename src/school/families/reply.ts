import { mayWriteAbout } from '#core/policy/messages.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { openThread } from './open-thread.ts';

/** Longest message of a conversation, in letters. */
export const MOST_LETTERS = 4000;

/** What an adult writes to the school about a student. */
export interface Reply {
  readonly studentId: string;
  /** In any language, as it was written; may be empty where an interpreter is asked for */
  readonly body: string;
  readonly wantsInterpreter: boolean;
  /** The digest it answers, if any */
  readonly digestId?: string | undefined;
}

/**
 * An adult writes back. It reaches the inbox of those who teach the student. Throws NotFound where the adult may
 * see nothing of the student, Forbidden where they may not reply, Invalid where nothing was written or too much.
 */
export async function reply(
  school: InSchool,
  { by, writeId, reply: given }: { by: Actor; writeId: string; reply: Reply },
): Promise<{ messageId: string }> {
  const { studentId, body, wantsInterpreter, digestId } = given;
  const { standing } = by;
  if (!standing.guards.some((guard) => guard.studentId === studentId && guard.maySee))
    throw new NotFound('There is no such student.');
  const student = await loadStudentFacts(school, { studentId, today: standing.today });
  if (mayWriteAbout({ ...standing, roles: ['guardian'], teaches: [] }, student) !== 'is family')
    throw new Forbidden('You may read about this student, and not write.');
  const words = body.trim();
  if (words === '' && !wantsInterpreter) throw new Invalid([{ field: 'body', problem: 'empty' }]);
  if ([...words].length > MOST_LETTERS) throw new Invalid([{ field: 'body', problem: 'too-long' }]);
  return applyOnce(school, by, { writeId, act: 'thread.reply', request: given }, async () => {
    const threadId = await openThread(school, { adultId: standing.personId, studentId });
    const messageId = newId();
    await school.db
      .insertInto('thread_messages')
      .values({
        school_id: school.id,
        id: messageId,
        thread_id: threadId,
        author_id: standing.personId,
        digest_id: digestId ?? null,
        body: words,
        wants_interpreter: wantsInterpreter,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'thread.reply',
      relation: 'is family',
      subject: 'student',
      ids: [studentId],
    });
    return { messageId };
  });
}
