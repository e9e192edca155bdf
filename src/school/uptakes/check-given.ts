import { mayCheckFeedback } from '#core/policy/uptakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findGiven } from './find-given.ts';

/** A teacher's look at what became of feedback, as it comes from a page. */
export interface NewCheck {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly feedbackId: string;
  /** The class whose page it was done on */
  readonly classId: string;
  /** A word to the student */
  readonly body?: string | undefined;
  /** Language of `body` (BCP 47) */
  readonly language?: string | undefined;
}

/** As much as a person types in a box of a page. */
const MOST_CHARACTERS = 1000;

/**
 * The teacher has looked at what became of a piece of feedback, with a word or without. The same id again is applied
 * once. Throws NotFound where the feedback was not given in the class or the actor does not teach the student there.
 */
export async function checkGiven(
  school: InSchool,
  { by, check }: { by: Actor; check: NewCheck },
): Promise<{ readonly checkId: string }> {
  const { id, feedbackId, classId } = check;
  const body = check.body?.trim() || null;
  if (body !== null && body.length > MOST_CHARACTERS)
    throw new Invalid([{ field: 'body', problem: 'is-too-long' }]);
  const given = await findGiven(school, feedbackId);
  if (given?.classId !== classId) throw new NotFound('There is no such feedback in this class.');
  const student = await loadStudentFacts(school, {
    studentId: given.studentId,
    today: by.standing.today,
  });
  const relation = mayCheckFeedback(by.standing, { student, givenInClass: given.classId });
  if (!relation) throw new NotFound('There is no such feedback in this class.');
  return applyOnce(school, by, { writeId: id, act: 'feedback.check', request: check }, async () => {
    await school.db
      .insertInto('feedback_checks')
      .values({
        school_id: school.id,
        id,
        feedback_id: feedbackId,
        checked_by: by.standing.personId,
        body,
        language: body === null ? null : (check.language ?? null),
        checked_on: by.standing.today,
        checked_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'feedback.check',
      relation,
      subject: 'student',
      ids: [given.studentId],
      detail: { feedback: feedbackId, check: id },
    });
    return { checkId: id };
  });
}
