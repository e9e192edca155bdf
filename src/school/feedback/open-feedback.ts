import { mayOpenFeedback } from '#core/policy/feedback.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/**
 * The student opens feedback of their own; what it stood before may be read from now on. Opening again changes
 * nothing. Throws NotFound where one of them is not theirs.
 */
export async function openFeedback(
  school: InSchool,
  { by, feedbackIds }: { by: Actor; feedbackIds: readonly string[] },
): Promise<void> {
  const studentId = by.standing.personId;
  const relation = mayOpenFeedback(by.standing, { studentId });
  const ids = [...new Set(feedbackIds)];
  if (!relation || ids.length === 0 || !ids.every(isId)) throw new NotFound('There is no such feedback.');
  const theirs = await school.db
    .selectFrom('feedback')
    .select('id')
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, studentId))
    .where('id', 'in', ids)
    .execute();
  if (theirs.length < ids.length) throw new NotFound('There is no such feedback.');
  const opened = await school.db
    .insertInto('feedback_openings')
    .values(
      ids.map((feedbackId) => ({
        school_id: school.id,
        id: newId(),
        feedback_id: feedbackId,
        student_id: studentId,
        opened_at: by.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'feedback_id']).doNothing())
    .returning('feedback_id')
    .execute();
  if (opened.length > 0)
    await writeAudit(school, by, {
      act: 'feedback.open',
      relation,
      subject: 'feedback',
      ids: opened.map((row) => row.feedback_id),
    });
}
