import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { samePeople } from '#school/people/same-people.ts';

/** Feedback that stands: to whom and in which class. */
export interface StandingFeedback {
  readonly feedbackId: string;
  /** The student as found today, also where it was given to an alias */
  readonly studentId: string;
  readonly classId: string | null;
}

/** A piece of feedback that was not taken back; undefined where there is none. Asks no permission. */
export async function findGiven(school: InSchool, feedbackId: string): Promise<StandingFeedback | undefined> {
  if (!isId(feedbackId)) return undefined;
  const found = await school.db
    .selectFrom('feedback as f')
    .leftJoin('feedback_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'f.school_id').onRef('x.feedback_id', '=', 'f.id'),
    )
    .select(['f.id as feedbackId', 'f.student_id as studentId', 'f.class_id as classId'])
    .where('f.school_id', '=', school.id)
    .where('f.id', '=', feedbackId)
    .where('x.id', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  const { keptOf } = await samePeople(school, [found.studentId]);
  return { ...found, studentId: keptOf(found.studentId) };
}
