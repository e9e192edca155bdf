import type { Insertable } from 'kysely';
import { mayTeachStudent } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { checkFeedback } from './check-feedback.ts';
import { isOfClass } from './is-of-class.ts';
import type { NewFeedback } from './new-feedback.ts';

/**
 * Gives a student a glow, a grow or a next step, which never carries a level. The same id again is applied once.
 * Throws NotFound where the student, goal or task is not of the class, Invalid where it has no words and was not
 * given elsewhere, Conflict where the id stands for other words.
 */
export async function giveFeedback(
  school: InSchool,
  { by, feedback }: { by: Actor; feedback: NewFeedback },
): Promise<{ feedbackId: string }> {
  const { standing } = by;
  const { body, language } = checkFeedback(feedback);
  const [student, isAbout] = await Promise.all([
    loadStudentFacts(school, { studentId: feedback.studentId, today: standing.today }),
    isOfClass(school, { by, feedback }),
  ]);
  const relation = mayTeachStudent(standing, { ...student, inClass: feedback.classId });
  if (!relation) throw new NotFound('There is no such student in this class.');
  if (!isAbout) throw new NotFound('There is no such goal, task or work here.');
  const row = {
    school_id: school.id,
    id: feedback.id,
    kind: feedback.kind,
    student_id: feedback.studentId,
    goal_id: feedback.goalId ?? null,
    task_id: feedback.taskId ?? null,
    occasion_id: feedback.occasionId ?? null,
    class_id: feedback.classId,
    phrase: feedback.phrase ?? null,
    body,
    language,
    given: feedback.given,
    given_by: standing.personId,
  };
  const added = await school.db
    .insertInto('feedback')
    .values({ ...row, given_on: standing.today, given_at: by.now })
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) await checkSame(school, row);
  else
    await writeAudit(school, by, {
      act: 'feedback.give',
      relation,
      subject: 'student',
      ids: [feedback.studentId],
      detail: { feedback: feedback.id, kind: feedback.kind },
    });
  return { feedbackId: feedback.id };
}

type Row = Pick<
  Insertable<DB['feedback']>,
  | 'id'
  | 'kind'
  | 'student_id'
  | 'goal_id'
  | 'task_id'
  | 'occasion_id'
  | 'class_id'
  | 'phrase'
  | 'body'
  | 'given'
  | 'given_by'
>;

async function checkSame(school: InSchool, row: Row): Promise<void> {
  const before = await school.db
    .selectFrom('feedback')
    .select(['id', 'kind', 'student_id', 'goal_id', 'task_id', 'occasion_id', 'class_id', 'phrase'])
    .select(['body', 'given', 'given_by'])
    .where('school_id', '=', school.id)
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const same = Object.entries(before).every(([column, value]) => row[column as keyof Row] === value);
  if (!same)
    throw new Conflict('This form was already sent with other words. Open the page again and send it anew.');
}
