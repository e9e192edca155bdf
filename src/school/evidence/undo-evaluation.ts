import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { withdrawFeedback } from '#school/feedback/withdraw-feedback.ts';
import { SAVE_EVALUATION, type SavedEvaluation } from './save-evaluation.ts';
import { withdrawSeveral } from './withdraw-several.ts';

/**
 * Takes back all that one `saveEvaluation` added, judgements and words. Twice is as once. Throws NotFound where
 * the write was not the actor's own evaluation.
 */
export async function undoEvaluation(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<SavedEvaluation> {
  const write = isId(writeId)
    ? await school.db
        .selectFrom('writes')
        .select('answer')
        .where('school_id', '=', school.id)
        .where('id', '=', writeId)
        .where('made_by', '=', by.standing.personId)
        .where('act', '=', SAVE_EVALUATION)
        .executeTakeFirst()
    : undefined;
  if (!write) throw new NotFound('There is no such evaluation.');
  const saved = write.answer as unknown as SavedEvaluation;
  if (saved.evidenceIds.length > 0) await withdrawSeveral(school, { by, evidenceIds: saved.evidenceIds });
  for (const feedbackId of saved.feedbackIds) await withdrawFeedback(school, { by, feedbackId });
  return saved;
}
