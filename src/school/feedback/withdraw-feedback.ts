import { mayWithdrawFeedback } from '#core/policy/feedback.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';

/** Takes feedback back. Twice is as once. Only the giver does. */
export async function withdrawFeedback(
  school: InSchool,
  { by, feedbackId }: { by: Actor; feedbackId: string },
): Promise<{ studentId: string }> {
  const found = isId(feedbackId)
    ? await school.db
        .selectFrom('feedback')
        .select(['student_id as studentId', 'given_by as givenBy'])
        .where('school_id', '=', school.id)
        .where('id', '=', feedbackId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new NotFound('There is no such feedback.');
  const { keptOf } = await samePeople(school, [found.studentId, found.givenBy]);
  const [studentId, givenBy] = [keptOf(found.studentId), keptOf(found.givenBy)];
  const relation = mayWithdrawFeedback(by.standing, { givenBy });
  if (!relation) {
    const student = await loadStudentFacts(school, { studentId, today: by.standing.today });
    if (!mayReadRecord(by.standing, student)) throw new NotFound('There is no such feedback.');
    throw new Forbidden('Only the one who gave it takes it back.');
  }
  const added = await school.db
    .insertInto('feedback_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      feedback_id: feedbackId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'feedback_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'feedback.withdraw',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { feedback: feedbackId },
    });
  return { studentId };
}
