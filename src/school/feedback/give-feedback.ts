import type { Insertable } from 'kysely';
import type { Relation } from '#core/policy/standing.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import { together } from '#platform/db/together.ts';
import { ChangedMeanwhile, Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { learnPhrases } from '#school/own-phrases/learn-phrases.ts';
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
  const relation = await permitFeedback(school, { by, feedback });
  if (await writeFeedback(school, { by, relation, feedback }))
    await learnPhrases(school, { by, given: [feedback] });
  return { feedbackId: feedback.id };
}

/**
 * By which relation the actor gives this feedback. `isInClass` where that is known already of the student and the
 * task. Throws as `giveFeedback`.
 */
export async function permitFeedback(
  school: InSchool,
  { by, feedback, isInClass }: { by: Actor; feedback: NewFeedback; isInClass?: boolean },
): Promise<Relation> {
  const { standing } = by;
  checkFeedback(feedback);
  const [student, isAbout] = await together([
    isInClass
      ? Promise.resolve({ studentId: feedback.studentId, classIds: [feedback.classId] })
      : loadStudentFacts(school, { studentId: feedback.studentId, today: standing.today }),
    isOfClass(school, { by, feedback: isInClass ? { ...feedback, taskId: undefined } : feedback }),
  ]);
  const relation = mayTeachStudent(standing, { ...student, inClass: feedback.classId });
  if (!relation) throw new NotFound('There is no such student in this class.');
  if (!isAbout) throw new NotFound('There is no such goal, task or work here.');
  return relation;
}

/**
 * Adds feedback that was permitted, and its audit line; false where it is there already. The same id again is applied
 * once, else Conflict.
 */
export async function writeFeedback(
  school: InSchool,
  { by, relation, feedback }: { by: Actor; relation: Relation; feedback: NewFeedback },
): Promise<boolean> {
  const row = feedbackRow(school, { by, feedback });
  if (school.isAgain && (await isThere(school, row))) return false;
  const [added] = await together([
    school.db
      .insertInto('feedback')
      .values(row)
      .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst(),
    writeAudit(school, by, {
      act: 'feedback.give',
      relation,
      subject: 'student',
      ids: [feedback.studentId],
      detail: { feedback: feedback.id, kind: feedback.kind },
    }),
  ]);
  if (!added) throw new ChangedMeanwhile('This feedback is there already.');
  return true;
}

/** The row of a feedback as it is added. */
export function feedbackRow(school: InSchool, { by, feedback }: { by: Actor; feedback: NewFeedback }) {
  return {
    school_id: school.id,
    id: feedback.id,
    kind: feedback.kind,
    student_id: feedback.studentId,
    goal_id: feedback.goalId ?? null,
    task_id: feedback.taskId ?? null,
    occasion_id: feedback.occasionId ?? null,
    class_id: feedback.classId,
    phrase: feedback.phrase ?? null,
    ...checkFeedback(feedback),
    sound_id: feedback.soundId ?? null,
    given: feedback.given,
    given_by: by.standing.personId,
    given_on: feedback.givenOn ?? by.standing.today,
    given_at: by.now,
  };
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

/** Whether the same is there already. Throws Conflict where the id stands for other words. */
async function isThere(school: InSchool, row: Row): Promise<boolean> {
  const before = await school.db
    .selectFrom('feedback')
    .select(['id', 'kind', 'student_id', 'goal_id', 'task_id', 'occasion_id', 'class_id', 'phrase'])
    .select(['body', 'given', 'given_by'])
    .where('school_id', '=', school.id)
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (!before) return false;
  const same = Object.entries(before).every(([column, value]) => row[column as keyof Row] === value);
  if (!same)
    throw new Conflict('This form was already sent with other words. Open the page again and send it anew.');
  return true;
}
