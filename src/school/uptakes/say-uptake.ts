import { maySayUptake } from '#core/policy/uptakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findGiven } from './find-given.ts';
import { checkUptake, type NewUptake } from './new-uptake.ts';

/**
 * The student says what they do with feedback of their own: a plan, or that they tried it. The same id again is
 * applied once; a later word stands beside the earlier ones. Throws NotFound where the feedback is not theirs or was
 * taken back, Invalid where nothing was said.
 */
export async function sayUptake(
  school: InSchool,
  { by, uptake }: { by: Actor; uptake: NewUptake },
): Promise<{ readonly uptakeId: string }> {
  const { id, feedbackId, kind } = uptake;
  const words = checkUptake(uptake);
  const given = await findGiven(school, feedbackId);
  const relation = given && maySayUptake(by.standing, given);
  if (!relation) throw new NotFound('There is no such feedback.');
  return applyOnce(school, by, { writeId: id, act: 'uptake.say', request: uptake }, async () => {
    await school.db
      .insertInto('uptakes')
      .values({
        school_id: school.id,
        id,
        feedback_id: feedbackId,
        student_id: by.standing.personId,
        kind,
        ...words,
        said_on: by.standing.today,
        said_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'uptake.say',
      relation,
      subject: 'student',
      ids: [given.studentId],
      detail: { feedback: feedbackId, uptake: id, kind },
    });
    return { uptakeId: id };
  });
}
