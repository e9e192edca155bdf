import { maySelfEvaluate } from '#core/policy/self-evaluations.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';

/** The student takes a self-evaluation back; the one before it stands again. Twice is as once. Throws NotFound else. */
export async function takeBackSelfEvaluation(
  school: InSchool,
  { by, selfEvaluationId }: { by: Actor; selfEvaluationId: string },
): Promise<void> {
  const found = isId(selfEvaluationId)
    ? await school.db
        .selectFrom('self_evaluations')
        .select('student_id')
        .where('school_id', '=', school.id)
        .where('id', '=', selfEvaluationId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new NotFound('There is nothing to take back.');
  const { keptOf } = await samePeople(school, [found.student_id]);
  const studentId = keptOf(found.student_id);
  const relation = maySelfEvaluate(by.standing, { studentId });
  if (!relation) throw new NotFound('There is nothing to take back.');
  const added = await school.db
    .insertInto('self_evaluation_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      self_evaluation_id: selfEvaluationId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'self_evaluation_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'self-evaluation.take-back',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { self_evaluation: selfEvaluationId },
    });
}
