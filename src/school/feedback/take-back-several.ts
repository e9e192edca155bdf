import { mayWithdrawFeedback } from '#core/policy/feedback.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { GIVE_TO_SEVERAL, type GivenToSeveral } from './give-to-several.ts';

/** Takes back all that one `giveToSeveral` gave. Twice is as once. Throws NotFound where it was not the actor's own. */
export async function takeBackSeveral(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<void> {
  const write = await findWrite(school, { by, writeId });
  const relation = mayWithdrawFeedback(by.standing, { givenBy: by.standing.personId });
  if (write.act !== GIVE_TO_SEVERAL || !relation) throw new NotFound('There is nothing to undo.');
  const { feedbackIds, studentIds } = write.answer as GivenToSeveral;
  const added = await school.db
    .insertInto('feedback_withdrawals')
    .values(
      feedbackIds.map((feedbackId) => ({
        school_id: school.id,
        id: newId(),
        feedback_id: feedbackId,
        withdrawn_by: by.standing.personId,
        withdrawn_at: by.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'feedback_id']).doNothing())
    .returning('id')
    .execute();
  if (added.length > 0)
    await writeAudit(school, by, {
      act: 'feedback.withdraw',
      relation,
      subject: 'student',
      ids: studentIds,
      detail: { write: writeId },
    });
}
